package org.medicenter.support.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Clicks, presses keys, types and goes back once a page has nothing under way with the server, as a person does who looks
 * first: who is sooner may not be heard.
 */
public final class Settled {

    private static final String NOTHING_UNDER_WAY = """
            () => {
              if (!window.Vaadin?.Flow) {
                return true;
              }
              const clients = Object.values(window.Vaadin.Flow.clients ?? {}).filter((it) => it.isActive);
              return clients.length > 0 && clients.every((it) => !it.isActive());
            }""";

    private Settled() {}

    /** What is redrawn by an answer under way would take the click with it. */
    public static void click(Locator goal) {
        waitFor(goal.page());
        goal.click();
    }

    /** What an answer under way would focus comes before. */
    public static void focus(Locator goal) {
        waitFor(goal.page());
        goal.focus();
    }

    public static void press(Page page, String key) {
        waitFor(page);
        page.keyboard().press(key);
    }

    public static void type(Page page, String words) {
        waitFor(page);
        page.keyboard().type(words);
    }

    public static void goBack(Page page) {
        waitFor(page);
        page.goBack();
    }

    public static void waitFor(Page page) {
        page.waitForFunction(NOTHING_UNDER_WAY);
    }
}
