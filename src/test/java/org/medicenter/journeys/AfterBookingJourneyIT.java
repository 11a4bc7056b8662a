package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** What is left in the browser once an appointment is booked. */
class AfterBookingJourneyIT extends Journey {

    private static final String LINK = "?concern=snoring&visitType=ent-consultation&specialist=leyla-demir&start=";
    private static final String NOTHING_IS_KEPT = "sessionStorage.getItem('medicenter.details') === null";

    @Nightly
    @Test
    void theNextPersonAtTheSameBrowser_findsAnEmptyForm() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T13:00:00%2B01:00");
        booking.fillInFor("Nora", "Lind").book().isBooked();
        page.waitForFunction(NOTHING_IS_KEPT);

        booking.openForm(LINK + "2027-01-21T14:00:00%2B01:00");

        assertThat(booking.field("First name")).hasValue("");
        assertThat(booking.field("Date of birth")).hasValue("");
        assertThat(booking.field("Email address")).hasValue("");
    }

    @Nightly
    @Test
    void afterAnHour_theBrowserForgetsWhatWasTyped() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T15:00:00%2B01:00");
        booking.field("First name").fill("Nora");
        booking.field("Last name").fill("Lind");
        page.waitForFunction("sessionStorage.getItem('medicenter.details') !== null");

        page.evaluate("""
                const kept = JSON.parse(sessionStorage.getItem('medicenter.details'));
                sessionStorage.setItem('medicenter.details', JSON.stringify({ ...kept, at: kept.at - 3_600_001 }))""");
        page.reload();

        booking.onStep(BookingPage.DETAILS);
        assertThat(booking.field("First name")).hasValue("");
        page.waitForFunction(NOTHING_IS_KEPT);
    }

    @Test
    void whoLoadsThePageAgainWhileBookIsOnItsWay_isLedToTheAppointment() {
        pages.mayComplain();
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T16:00:00%2B01:00");
        booking.fillInFor("Ada", "Again");
        booking.button("Book this appointment").focus();
        page.waitForFunction("Object.values(Vaadin.Flow.clients).every(it => !it.isActive?.())");
        var lost = new AtomicInteger();
        page.route(Pattern.compile("v-r=uidl"), answer -> {
            if (lost.get() == 0) {
                answer.fetch();
            }
            answer.abort();
            lost.incrementAndGet();
        });
        String form = page.url();
        booking.book();
        page.waitForCondition(() -> lost.get() > 0);

        // Away first: else the page may ask again by itself before it is loaded anew.
        page.navigate("about:blank");
        page.unrouteAll();
        page.navigate(form);

        booking.onStep(BookingPage.BOOKED);
        assertThat(page.locator(".ticket")).containsText("16:00");
        page.waitForFunction(NOTHING_IS_KEPT);
    }

    @Test
    void whoHasTheFormOpenTwice_booksOnce() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T17:00:00%2B01:00");
        assertThat(page).hasURL(Pattern.compile("step=details"));
        var again = new BookingPage(page.context().newPage());
        again.page().navigate(page.url());
        again.onStep(BookingPage.DETAILS);
        booking.fillInFor("Ada", "Twice").book().isBooked();
        assertThat(page).hasURL(Pattern.compile("/appointments/"));

        again.fillInFor("Ada", "Twice").book().isBooked();

        assertThat(again.page()).hasURL(page.url());
    }

    @Test
    void whoGoesBackAfterBooking_readsThatTheTimeIsTheirOwn_andFindsTheWayToIt() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-21T18:00:00%2B01:00");
        booking.fillInFor("Ben", "Back").book().isBooked();
        assertThat(page).hasURL(Pattern.compile("/appointments/"));

        Settled.goBack(page);

        booking.onStep(BookingPage.TIMES);
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("You have booked this time")))
                .containsText("Thursday 21 January, 18:00");
        assertThat(booking.takenBox()).hasCount(0);
        Inspection.of(page, "booking-own-time");
        Settled.click(booking.link("See your appointment"));
        booking.onStep(BookingPage.BOOKED);
    }
}
