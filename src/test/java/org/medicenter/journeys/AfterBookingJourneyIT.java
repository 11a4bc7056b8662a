package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Viewport;

/** What is left in the browser once an appointment is booked. */
class AfterBookingJourneyIT extends Journey {

    private static final String LINK = "?concern=snoring&visitType=ent-consultation&specialist=leyla-demir&start=";

    @Test
    void theNextPersonAtTheSameBrowser_findsAnEmptyForm() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T13:00:00%2B01:00");
        booking.fillInFor("Nora", "Lind").book().isBooked();
        assertThat(kept(page)).isNull();

        booking.openForm(LINK + "2027-01-21T14:00:00%2B01:00");

        assertThat(booking.field("First name")).hasValue("");
        assertThat(booking.field("Date of birth")).hasValue("");
        assertThat(booking.field("Email address")).hasValue("");
    }

    @Test
    void afterAnHour_theBrowserForgetsWhatWasTyped() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T15:00:00%2B01:00");
        booking.field("First name").fill("Nora");
        booking.field("Last name").fill("Lind");
        assertThat(kept(page)).isNotNull();

        page.evaluate("""
                const kept = JSON.parse(sessionStorage.getItem('medicenter.details'));
                sessionStorage.setItem('medicenter.details', JSON.stringify({ ...kept, at: kept.at - 3_600_001 }))""");
        page.reload();

        booking.onStep(BookingPage.DETAILS);
        assertThat(booking.field("First name")).hasValue("");
        page.waitForFunction("sessionStorage.getItem('medicenter.details') === null");
    }

    private static Object kept(Page page) {
        return page.evaluate("sessionStorage.getItem('medicenter.details')");
    }
}
