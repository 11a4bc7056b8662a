package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Inspection;
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

    @Test
    void aPageThatComesWithoutItsDataSaysSo_andLoadsItselfWhenTheServerAnswers() {
        var page = windowOf(Colleague.RECEPTION);
        page.route("**/*v-r=init*", Route::abort);
        page.route("**/sw.js", Route::abort);
        page.navigate("/reception/week");
        var instead = page.frameLocator("iframe[src$='offline-stub.html']");
        assertThat(instead.getByRole(AriaRole.HEADING)).hasText("No connection");
        assertThat(instead.getByRole(AriaRole.LINK).first()).hasAttribute("href", "/emergency");
        page.unroute("**/*v-r=init*");
        assertThat(page.locator("mc-day-board")).hasCount(0);

        page.unroute("**/sw.js");
        assertThat(page.locator("mc-day-board .ev").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    @Test
    void theBoardSaysWhatItShows_takesNoCommands_andCatchesUpWhenTheLineIsBack() {
        var page = windowOf(Colleague.RECEPTION);
        page.waitForResponse("**/changes", () -> page.navigate("/reception?date=2026-11-25"));
        var state = page.locator("mc-board-state");
        assertThat(state).hasText("Live");
        var visit = page.locator("mc-day-board .ev.booked").first();

        page.context().setOffline(true);
        assertThat(state).containsText(Pattern.compile("No connection. You see the day as it was at \\d\\d:\\d\\d"));
        visit.focus();
        page.keyboard().press("a");
        assertThat(page.locator("mc-day-board [role=status]")).hasText("Nothing can be changed without a connection.");
        Inspection.of(page, "board-without-connection");
        page.locator("[data-letter=b]").click();
        assertThat(state).hasText("Nothing can be changed without a connection.");

        page.context().setOffline(false);
        assertThat(state).hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(visit).hasClass(Pattern.compile("\\bbooked\\b"));
        visit.click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isVisible();
    }

    private static Locator note(Page page) {
        return page.locator("page-frame > .offline");
    }
}
