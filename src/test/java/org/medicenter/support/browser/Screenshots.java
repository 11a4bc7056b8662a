package org.medicenter.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.medicenter.support.Folders;

/** Pictures of whole pages, for people to look at: target/screenshots/name-width[-dark].png. */
public final class Screenshots {

    /** Hundreds of pictures that nobody looks at take as long as all that the pages are tried for. */
    static final boolean WANTED = Boolean.getBoolean("pictures");

    /** They end with their pages: to end one sooner takes the finger reader of a page away, whoever has put it there. */
    private static final Map<Page, CDPSession> SESSIONS = Collections.synchronizedMap(new WeakHashMap<>());

    private Screenshots() {}

    /** Takes a picture of a journey if the tests run with {@code -Dpictures=true}. */
    public static void takeIfWanted(Page page, String name) {
        if (WANTED) {
            take(page, name);
        }
    }

    /** Takes a picture and says where it lies; an older one of that name is replaced. */
    public static Path take(Page page, String name) {
        var file = Folders.target()
                .resolve("screenshots")
                .resolve(fileName(name, page.viewportSize().width, isDark(page)));
        write(file, Base64.getDecoder().decode(picture(page)));
        return file;
    }

    /** The browser packs it less tightly than Playwright asks for, in half of the time: there are hundreds of them. */
    private static String picture(Page page) {
        CDPSession browser = SESSIONS.computeIfAbsent(page, it -> it.context().newCDPSession(it));
        var size = browser.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        size.addProperty("scale", 1);
        var wanted = new JsonObject();
        wanted.addProperty("format", "png");
        wanted.addProperty("optimizeForSpeed", true);
        wanted.addProperty("captureBeyondViewport", true);
        wanted.add("clip", size);
        return browser.send("Page.captureScreenshot", wanted).get("data").getAsString();
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    static String fileName(String name, int width, boolean dark) {
        return name.replaceAll("[^\\p{Alnum}_-]+", "-") + "-" + width + (dark ? "-dark" : "") + ".png";
    }

    static boolean isDark(Page page) {
        return (Boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    }
}
