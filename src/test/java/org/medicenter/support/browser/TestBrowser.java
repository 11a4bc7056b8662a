package org.medicenter.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medicenter.support.Folders;
import org.medicenter.support.Once;
import org.medicenter.support.browser.BrowserSource.Found;
import org.medicenter.support.browser.BrowserSource.Kind;

/** The browser of the tests, one a JVM. Found, or fetched, or the tests fail: they are never skipped. */
public final class TestBrowser {

    /** How long a page may take to show what a test waits for. */
    private static final double BUSY_MACHINE_MILLIS = 15_000;

    /**
     * What nobody sees here: popups of the address bar and other pages of the browser's own, which each new window loads
     * beforehand, in processes of their own; they cost two thirds of what an empty window costs. The others are what
     * Playwright switches off itself: the last list counts.
     */
    private static final List<String> UNSEEN = List.of(
            "PreloadTopChromeWebUI",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints");

    private static final Once<Browser> BROWSER = new Once<>(TestBrowser::findAndStart);

    private TestBrowser() {}

    /** Starts it the first time. Not for several threads: Playwright belongs to the one that started it. */
    public static Browser get() {
        return BROWSER.get();
    }

    /** The sources in the order in which they are tried. */
    static BrowserSearch search(Map<String, String> environment) {
        var packaged = ChromiumPackage.ofThisMachine(environment);
        return new BrowserSearch(List.of(
                new DemandedBrowser(environment),
                InstalledBrowser.ofThisMachine(environment),
                packaged.unpackedBefore(),
                new PlaywrightDownload(Folders.target()),
                packaged.fetched()));
    }

    private static Browser start(Playwright playwright, Found found) {
        var options = new BrowserType.LaunchOptions().setTimeout(60_000).setArgs(arguments(found));
        found.executable().ifPresent(options::setExecutablePath);
        if (found.kind() == Kind.PACKAGED) {
            options.setEnv(withItsOwnLibraries(found));
        }
        return playwright.chromium().launch(options);
    }

    /** Without a sandbox: Chromium's does not work for root and in containers, and the pages are our own. */
    private static List<String> arguments(Found found) {
        var arguments = new ArrayList<>(
                List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-features=" + String.join(",", UNSEEN)));
        if (found.kind() == Kind.PACKAGED) {
            arguments.add("--headless=shell");
        }
        return arguments;
    }

    private static Map<String, String> withItsOwnLibraries(Found found) {
        var folder = found.executable().orElseThrow().getParent();
        var environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
        environment.put("FONTCONFIG_PATH", folder.toString());
        return environment;
    }

    private static Browser findAndStart() {
        PlaywrightAssertions.setDefaultAssertionTimeout(BUSY_MACHINE_MILLIS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return search(System.getenv()).firstThatStarts(found -> start(playwright, found));
    }
}
