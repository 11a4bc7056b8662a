package org.medicenter.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, and what its console complained of. */
final class Person {

    /** Of the site itself: a page that has been elsewhere is another process. */
    private static final String NOTHING_TO_SEE = "/robots.txt";

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

    /** The one that is open, or a new one. */
    Page page() {
        return browser.pages().isEmpty() ? browser.newPage() : browser.pages().getFirst();
    }

    List<Page> pages() {
        return browser.pages();
    }

    List<String> complaints() {
        return complaints;
    }

    /**
     * Forgets whatever a site has left here, except for the files in the cache. The first page stays open, where nothing
     * is to be seen: what has been compiled for it is still known there.
     */
    void forgetAll(String site, Viewport viewport, Look look) {
        browser.setOffline(false);
        browser.unrouteAll();
        browser.clearPermissions();
        browser.clearCookies();
        rest(site, viewport, look);
        complaints.clear();
    }

    private void rest(String site, Viewport viewport, Look look) {
        List<Page> open = browser.pages();
        open.stream().skip(1).forEach(Page::close);
        Page page = open.stream()
                .limit(1)
                .filter(it -> it.url().startsWith(site))
                .findFirst()
                .orElseGet(this::newPageInsteadOfAll);
        page.unrouteAll();
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(look.scheme)
                .setMedia(null)
                .setReducedMotion(null));
        page.setViewportSize(viewport.width, viewport.height);
        clearData(page, site);
        if (page.url().startsWith(site)) {
            page.navigate(site + NOTHING_TO_SEE);
            page.evaluate("sessionStorage.clear(); name = ''");
        }
    }

    private Page newPageInsteadOfAll() {
        browser.pages().forEach(Page::close);
        return browser.newPage();
    }

    private void clearData(Page page, String site) {
        var everything = new JsonObject();
        everything.addProperty("origin", site);
        everything.addProperty("storageTypes", "all");
        CDPSession devtools = browser.newCDPSession(page);
        devtools.send("Storage.clearDataForOrigin", everything);
        devtools.send("Page.resetNavigationHistory");
        devtools.detach();
    }

    void leave() {
        browser.close();
    }
}
