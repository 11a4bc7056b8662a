package org.medicenter.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, and what its console complained of. */
final class Person {

    private final BrowserContext browser;
    private final List<String> complaints = new ArrayList<>();

    Person(Browser.NewContextOptions options) {
        browser = TestBrowser.get().newContext(options);
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        browser.onWebError(error -> complaints.add(error.error()));
    }

    Page newPage() {
        return browser.newPage();
    }

    List<Page> pages() {
        return browser.pages();
    }

    List<String> complaints() {
        return complaints;
    }

    /** Closes all pages and forgets whatever a site has left here, except for the files in the cache. */
    void forgetAll(String site) {
        browser.pages().forEach(Page::close);
        browser.setOffline(false);
        browser.unrouteAll();
        browser.clearPermissions();
        browser.clearCookies();
        var page = browser.newPage();
        var everything = new JsonObject();
        everything.addProperty("origin", site);
        everything.addProperty("storageTypes", "all");
        browser.newCDPSession(page).send("Storage.clearDataForOrigin", everything);
        page.close();
        complaints.clear();
    }

    void leave() {
        browser.close();
    }
}
