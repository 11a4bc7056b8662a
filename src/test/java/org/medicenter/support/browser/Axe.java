package org.medicenter.support.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Looks for barriers: everything that a machine can see of WCAG 2.2, levels A and AA, inside of web components too. */
public final class Axe {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Of what is in order one place is described a rule: to describe all takes longer than to look for barriers. */
    private static final String LOOK = """
            async (tags) => {
              const found = await axe.run(document, {
                runOnly: { type: "tag", values: tags },
                resultTypes: ["violations"],
              });
              const place = (it) => `${it.target} ${it.html} ${it.failureSummary}`;
              return {
                rules: found.passes.length + found.violations.length,
                barriers: found.violations.map(
                  (it) => `${it.id}: ${it.help}\\n    ${it.nodes.map(place).join("\\n    ")}`),
              };
            }""";

    /** What is still fading in has no contrast yet: it is put to its end, and what follows from that, too. */
    private static final String NOTHING_MOVES = """
            () => {
              const moving = document.getAnimations().filter((it) =>
                it.playState === "running" && it.effect.getComputedTiming().endTime !== Infinity);
              moving.forEach((it) => it.finish());
              return moving.length === 0;
            }""";

    private Axe() {}

    /** Fails with each barrier and where it is. Wait for the page's content first: an empty page has none. */
    public static void findsNothingOn(Page page) {
        var found = barriersOn(page);
        if (!found.isEmpty()) {
            throw new AssertionError("Barriers on " + page.url() + ":\n" + String.join("\n", found));
        }
    }

    /**
     * Looks at the whole page at once, in a window as high as the page: else what happens to lie half under a bar that
     * stays at the window's edge counts as too small to be touched, though it only needs to be scrolled.
     */
    static List<String> barriersOn(Page page) {
        var window = page.viewportSize();
        int whole = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, Math.max(whole, window.height));
        try {
            return barriersInSight(page);
        } finally {
            page.setViewportSize(window.width, window.height);
        }
    }

    /** The script stays in a page: it is told it once. */
    @SuppressWarnings("unchecked")
    private static List<String> barriersInSight(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        page.waitForFunction(NOTHING_MOVES);
        var found = (Map<String, Object>) page.evaluate(LOOK, WCAG_2_2_AA);
        if ((int) found.get("rules") == 0) {
            throw new AssertionError("Axe saw nothing at all on " + page.url());
        }
        return (List<String>) found.get("barriers");
    }
}
