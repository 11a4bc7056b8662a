package org.medicenter.support.browser;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for barriers: everything that a machine can see of WCAG 2.2, levels A and AA, inside of web components too. */
public final class Axe {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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

    /** In its legacy mode axe does without a second page, which takes three times as long, and skips foreign frames: we have none. */
    private static List<String> barriersInSight(Page page) {
        var results =
                new AxeBuilder(page).withTags(WCAG_2_2_AA).setLegacyMode(true).analyze();
        if (results.getPasses().isEmpty() && results.getViolations().isEmpty()) {
            throw new AssertionError("Axe saw nothing at all on " + page.url());
        }
        return results.getViolations().stream().map(Axe::sentence).toList();
    }

    private static String sentence(Rule barrier) {
        var places = barrier.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                .collect(joining("\n    "));
        return barrier.getId() + ": " + barrier.getHelp() + "\n    " + places;
    }
}
