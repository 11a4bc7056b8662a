package org.medicenter.support.browser;

import com.microsoft.playwright.Page;

/** Waits until a page has nothing under way with the server: who presses a key or goes back sooner may not be heard. */
public final class Settled {

    private static final String NOTHING_UNDER_WAY = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter((it) => it.isActive);
              return clients.length > 0 && clients.every((it) => !it.isActive());
            }""";

    private Settled() {}

    public static void waitFor(Page page) {
        page.waitForFunction(NOTHING_UNDER_WAY);
    }
}
