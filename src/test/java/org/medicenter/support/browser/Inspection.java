package org.medicenter.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * Looks at a page in the state that it is in, as people with large and small screens, by day and by night see it: takes
 * pictures, and fails where there is a barrier, or something wider than the window.
 */
public final class Inspection {

    private static final Viewport[] SIZES = {Viewport.DESKTOP, Viewport.LAPTOP, Viewport.SMALL_PHONE};

    /** Each layout once and each light once: axe takes longer than all the rest. */
    private static final Map<Look, Viewport> LOOKED_AT_BY_AXE =
            Map.of(Look.LIGHT, Viewport.DESKTOP, Look.DARK, Viewport.SMALL_PHONE);

    /** What is still fading in has no contrast yet: it is put to its end, and what follows from that, too. */
    private static final String NOTHING_MOVES = """
            () => {
              const moving = document.getAnimations().filter((it) =>
                it.playState === "running" && it.effect.getComputedTiming().endTime !== Infinity);
              moving.forEach((it) => it.finish());
              return moving.length === 0;
            }""";

    private Inspection() {}

    /** Wait for the page's content first. Afterwards the page has the size and the light that it had before. */
    public static void of(Page page, String name) {
        var before = page.viewportSize();
        for (Viewport size : SIZES) {
            page.setViewportSize(size.width, size.height);
            for (Look look : Look.values()) {
                show(page, look);
                nothingSticksOutOf(page);
                if (size != Viewport.LAPTOP) {
                    Screenshots.take(page, name);
                }
                if (size == LOOKED_AT_BY_AXE.get(look)) {
                    Axe.findsNothingOn(page);
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
        page.setViewportSize(before.width, before.height);
    }

    /** For a page that somebody walked to on a window of this size: by day and by night, of which axe takes one. */
    public static void asItIs(Page page, String name) {
        for (Look look : Look.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
            page.waitForFunction(NOTHING_MOVES);
            Screenshots.take(page, name);
            nothingSticksOutOf(page);
            if (page.viewportSize().width == LOOKED_AT_BY_AXE.get(look).width) {
                Axe.findsNothingOn(page);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    }

    private static void show(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
        page.waitForFunction(NOTHING_MOVES);
    }

    /** Nobody has to scroll sideways. */
    public static void nothingSticksOutOf(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing on " + page.url() + " is wider than the window of " + page.viewportSize().width)
                .isEqualTo(true);
    }
}
