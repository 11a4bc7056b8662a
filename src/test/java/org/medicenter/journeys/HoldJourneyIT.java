package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** A time that two people want, and a time that is kept while a form is filled in. */
class HoldJourneyIT extends Journey {

    private static final String LINK = "?concern=snoring&visitType=ent-consultation&specialist=leyla-demir&start=";
    private static final Duration LONGER_THAN_A_HOLD = Duration.ofMinutes(11);

    @Test
    void whoeverComesSecond_getsTheNearestTimesInPlace_andBooksOneOfThem() {
        var first = new BookingPage(pages.open(Viewport.DESKTOP));
        var second = new BookingPage(pages.open(Viewport.DESKTOP));
        second.open(LINK + "2027-01-11T09:00:00%2B01:00");

        first.openForm(LINK + "2027-01-11T09:00:00%2B01:00");
        second.goOn();

        assertThat(second.takenBox()).containsText("09:00 on Monday went a moment ago");
        assertThat(second.takenBox()).isFocused();
        assertThat(second.slot("2027-01-11T09:00:00+01:00")).hasCount(0);
        Inspection.of(second.page(), "booking-time-taken");

        var chosen = second.alternatives().first().getAttribute("data-slot");
        Settled.click(second.alternatives().first());
        assertThat(second.slot(chosen)).hasAttribute("aria-pressed", "true");
        second.goOn();
        second.onStep(BookingPage.DETAILS).fillInFor("Nia", "Second").book().isBooked();
        first.fillInFor("Max", "First").book().isBooked();
    }

    @Test
    void aTimeThatIsNotKeptAnyMore_isReplacedInPlace_andNothingTypedIsLost() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-13T08:00:00%2B01:00");
        booking.fillInFor("Ines", "Costa");
        Settled.click(booking.heading());

        clock.turned(LONGER_THAN_A_HOLD, () -> {
            letTheWatchRunOut(page);

            assertThat(booking.takenBox()).containsText("We do not hold 08:00 on Wednesday any more");
            assertThat(booking.takenBox()).isFocused();
            assertThat(booking.button("Book this appointment")).hasAttribute("aria-disabled", "true");
            assertThat(page.locator(".summary:visible")).containsText("No longer free");
            Inspection.of(page, "booking-details-hold-over");

            booking.button("Book this appointment").press("Enter");
            assertThat(booking.takenBox()).isFocused();
            assertKeeps(booking, "Ines", "Costa");

            Settled.click(booking.alternatives().first());
            assertThat(booking.holdLine()).isFocused();
            assertThat(booking.takenBox()).hasCount(0);
            assertKeeps(booking, "Ines", "Costa");
            booking.book().isBooked();
        });
    }

    @Test
    void aTimeThatSomebodyElseBookedMeanwhile_isReplacedInPlace_andNothingTypedIsLost() {
        var slow = new BookingPage(pages.open(Viewport.DESKTOP));
        var quick = new BookingPage(pages.open(Viewport.DESKTOP));
        slow.openForm(LINK + "2027-01-13T09:00:00%2B01:00");
        slow.fillInFor("Slow", "Loris");

        clock.turned(LONGER_THAN_A_HOLD, () -> {
            quick.openForm(LINK + "2027-01-13T09:00:00%2B01:00");
            quick.fillInFor("Quick", "Hare").book().isBooked();
            slow.book();

            assertThat(slow.takenBox()).containsText("09:00 on Wednesday went a moment ago");
            assertThat(slow.takenBox()).isFocused();
            assertKeeps(slow, "Slow", "Loris");
            Inspection.of(slow.page(), "booking-details-time-taken");

            Settled.click(slow.alternatives().first());
            assertThat(slow.holdLine()).isFocused();
            slow.book().isBooked();
        });
    }

    @Nightly
    @Test
    void aBrowserWhoseWatchIsAhead_isToldHowMuchIsLeft() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-13T10:00:00%2B01:00");

        letTheWatchRunOut(page);

        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("9:\\d\\d"));
        assertThat(booking.takenBox()).hasCount(0);
    }

    @Nightly
    @Test
    void aTimeIsKeptLongerOnce() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(LINK + "2027-01-13T11:00:00%2B01:00");

        assertThat(booking.button("Keep it longer")).hasCount(0);

        clock.turned(Duration.ofMinutes(7), () -> {
            letTheWatchShow(page, 180);
            Settled.click(booking.button("Keep it longer"));

            assertThat(booking.button("Keep it longer")).hasCount(0);
            assertThat(booking.holdLine()).isFocused();
            assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("^(10:00|9:5\\d)$"));
            booking.fillInFor("Lena", "Longer").book().isBooked();
        });
    }

    @Test
    void whoeverGoesBackToTheTimes_givesTheTimeBackToOthers() {
        var first = new BookingPage(pages.open(Viewport.DESKTOP));
        var second = new BookingPage(pages.open(Viewport.DESKTOP));
        first.openForm(LINK + "2027-01-14T14:00:00%2B01:00");
        second.open(LINK + "2027-01-14T15:00:00%2B01:00");
        assertThat(second.slot("2027-01-14T14:00:00+01:00")).hasCount(0);

        Settled.click(first.button("Choose another time"));
        first.onStep(BookingPage.TIMES);
        assertThat(first.heading()).isFocused();

        second.openForm(LINK + "2027-01-14T14:00:00%2B01:00");
        assertThat(second.holdLine()).containsText("14:00");
    }

    @Test
    void whoeverGoesBackAndForward_hasTheFormAgain_withTheSameTime() {
        var booking = new BookingPage(pages.open(Viewport.DESKTOP)).openForm(LINK + "2027-01-14T16:00:00%2B01:00");
        booking.field("First name").fill("Petra");

        Settled.goBack(booking.page());
        booking.onStep(BookingPage.TIMES);
        Settled.waitFor(booking.page());
        booking.page().goForward();

        booking.onStep(BookingPage.DETAILS);
        assertThat(booking.holdLine()).containsText("16:00");
        assertThat(booking.page()).hasURL(Pattern.compile("step=details"));
        booking.fillInFor("Petra", "Forward").book().isBooked();
    }

    /** As if the minutes had passed in the browser. */
    private static void letTheWatchRunOut(Page page) {
        letTheWatchShow(page, 0.5);
    }

    private static void assertKeeps(BookingPage booking, String firstName, String lastName) {
        assertThat(booking.field("First name")).hasValue(firstName);
        assertThat(booking.field("Last name")).hasValue(lastName);
        assertThat(booking.field("Date of birth")).hasValue("14.03.1981");
    }

    private static void letTheWatchShow(Page page, double seconds) {
        page.locator("hold-line").evaluate("(line, seconds) => { line.secondsLeft = seconds; }", seconds);
    }
}
