package org.medicenter.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import org.medicenter.support.Folders;

/** Pictures of whole pages, for people to look at: target/screenshots/name-width[-dark].png. */
public final class Screenshots {

    /** Half of a journey's time goes into pictures: they are taken where somebody asks for them. */
    static final boolean ARE_WANTED = Boolean.getBoolean("pictures");

    private Screenshots() {}

    /** With -Dpictures=true. */
    public static void ifWanted(Page page, String name) {
        if (ARE_WANTED) {
            take(page, name);
        }
    }

    /** Takes a picture and says where it lies; an older one of that name is replaced. */
    public static Path take(Page page, String name) {
        var file = Folders.target()
                .resolve("screenshots")
                .resolve(fileName(name, page.viewportSize().width, isDark(page)));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setCaret(ScreenshotCaret.HIDE)
                .setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }

    static String fileName(String name, int width, boolean dark) {
        return name.replaceAll("[^\\p{Alnum}_-]+", "-") + "-" + width + (dark ? "-dark" : "") + ".png";
    }

    static boolean isDark(Page page) {
        return (Boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    }
}
