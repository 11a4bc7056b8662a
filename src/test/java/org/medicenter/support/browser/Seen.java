package org.medicenter.support.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Text where people see it. Components say what is wrong with a field a second time, in a place for those who listen, a moment
 * after it stands beside the field.
 */
public final class Seen {

    private Seen() {}

    public static Locator text(Page page, String words) {
        return page.getByText(words).and(page.locator(":not([aria-live])"));
    }
}
