package org.medicenter.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/** How large letters are where a page says nothing: what somebody sets in their browser for all pages. */
public final class LetterSize {

    private static final int USUAL = 16;

    private LetterSize() {}

    /**
     * Before the page is loaded, and for good: of somebody who comes for the first time ({@link
     * OpenPages#openForTheFirstTime}). Only Chromium can be told.
     */
    public static void twice(Page page) {
        var sizes = new JsonObject();
        sizes.addProperty("standard", 2 * USUAL);
        var words = new JsonObject();
        words.add("fontSizes", sizes);
        page.context().newCDPSession(page).send("Page.setFontSizes", words);
    }
}
