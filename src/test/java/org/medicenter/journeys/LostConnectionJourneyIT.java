package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Viewport;

/** In a tunnel, in a lift, in a village: the connection goes, and comes back. */
class LostConnectionJourneyIT extends Journey {

    @BeforeEach
    void theConsoleComplainsOfIt() {
        pages.mayComplain();
    }

    @Test
    void whenTheConnectionIsLost_theNoteSaysSo_andGoesWhenItIsBack() {
        var page = pages.open(Viewport.PHONE);
        new BookingPage(page).open("?concern=restless-legs");
        assertThat(note(page)).isHidden();

        page.context().setOffline(true);
        assertThat(note(page)).isVisible();
        assertThat(page.locator("vaadin-connection-indicator .v-status-message"))
                .isHidden();

        page.context().setOffline(false);
        assertThat(note(page)).isHidden();
    }

    @Test
    void whoTapsWhileTheConnectionIsLost_getsTheAnswerAndNoNoteWhenItIsBack() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).open("?concern=restless-legs");

        page.context().setOffline(true);
        page.locator("slot-board .slot").first().click();
        assertThat(note(page)).isVisible();
        page.context().setOffline(false);

        assertThat(note(page)).isHidden();
        assertThat(page.locator("slot-board [aria-pressed=true]")).hasCount(1);
        booking.goOn();
        booking.onStep(BookingPage.DETAILS);
    }

    private static Locator note(Page page) {
        return page.locator("page-frame > .offline");
    }
}
