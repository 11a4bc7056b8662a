package org.medicenter.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a page in the state that it is in, as people with large and small screens, by day and by night see it: fails
 * where there is a barrier, or something wider than the window, and takes pictures if they are wanted.
 */
public final class Inspection {

    /** Each layout once and each light once: axe takes longer than all the rest. */
    private static final List<Sight> SIGHTS = List.of(
            new Sight(Viewport.DESKTOP, Look.LIGHT, true),
            new Sight(Viewport.LAPTOP, Look.LIGHT, false),
            new Sight(Viewport.SMALL_PHONE, Look.DARK, true));

    /** What only a picture shows: colours, where nothing has another place than by day. */
    private static final List<Sight> PICTURED_ONLY =
            List.of(new Sight(Viewport.DESKTOP, Look.DARK, false), new Sight(Viewport.SMALL_PHONE, Look.LIGHT, false));

    private static final String STICKS_OUT = """
            [...document.querySelectorAll("body *")]
              .filter((it) => it.getBoundingClientRect().right > innerWidth + 0.5)
              .slice(0, 5)
              .map((it) => it.tagName.toLowerCase() + [...it.classList].map((name) => "." + name).join(""))
              .join(", ")""";

    private Inspection() {}

    private record Sight(Viewport size, Look look, boolean forAxe) {

        static List<Sight> ofWidth(int width) {
            var listed = all().stream().filter(it -> it.size().width == width).toList();
            return listed.isEmpty() ? List.of(new Sight(Viewport.ofWidth(width), Look.LIGHT, true)) : listed;
        }

        static List<Sight> all() {
            return Screenshots.WANTED
                    ? Stream.concat(SIGHTS.stream(), PICTURED_ONLY.stream()).toList()
                    : SIGHTS;
        }
    }

    /** Wait for the page's content first. Afterwards the page has the size and the light that it had before. */
    public static void of(Page page, String name) {
        var before = page.viewportSize();
        for (Sight sight : Sight.all()) {
            page.setViewportSize(sight.size().width, sight.size().height);
            look(page, sight, name);
        }
        leave(page);
        page.setViewportSize(before.width, before.height);
    }

    /** For a page that somebody walked to on a window of this size. */
    public static void asItIs(Page page, String name) {
        Sight.ofWidth(page.viewportSize().width).forEach(it -> look(page, it, name));
        leave(page);
    }

    private static void look(Page page, Sight sight, String name) {
        show(page, sight.look());
        nothingSticksOutOf(page);
        Screenshots.takeIfWanted(page, name);
        if (sight.forAxe()) {
            Axe.findsNothingOn(page);
        }
    }

    private static void leave(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    }

    private static void show(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    }

    /** Nobody has to scroll sideways, once the page has taken in how wide the window is now. */
    public static void nothingSticksOutOf(Page page) {
        try {
            page.waitForFunction(
                    "document.documentElement.scrollWidth <= innerWidth",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(2_000));
        } catch (TimeoutError stays) {
            throw new AssertionError(
                    "Wider than the window of " + page.viewportSize().width + " on " + page.url() + ": "
                            + page.evaluate(STICKS_OUT),
                    stays);
        }
    }
}
