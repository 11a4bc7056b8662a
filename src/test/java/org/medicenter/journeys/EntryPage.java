package org.medicenter.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A page of administration with a list of entries and the form of one. */
final class EntryPage {

    private EntryPage() {}

    /** The first of the list whose name begins so. */
    static Locator entry(Page page, String name) {
        return page.locator(".s-entrylist")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + ".*")))
                .first();
    }

    static Locator box(Page page, String label) {
        return page.locator(".s-entry")
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }
}
