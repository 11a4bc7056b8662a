package org.medicenter.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.medicenter.support.browser.OpenPages;
import org.medicenter.support.browser.Viewport;

/** The board of today in a browser, as somebody of the reception who has signed in sees it. */
final class RealDesk {

    private RealDesk() {}

    /** @param scripts run before those of the page */
    static Page open(OpenPages pages, int port, Path... scripts) {
        Page page = pages.open(Viewport.DESKTOP);
        String session = Desk.receptionist(port).session();
        page.context()
                .addCookies(List.of(new Cookie("JSESSIONID", session).setUrl("http://localhost:" + port)));
        for (Path script : scripts) {
            page.addInitScript(script);
        }
        page.navigate("/reception");
        page.locator("mc-day-board .ev").first().waitFor();
        return page;
    }
}
