package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** Days without a free time, and the hours when nobody is there: always a reason, always a way to get help. */
class HelpJourneyIT extends Journey {

    private static final String EVENING = "2026-11-24T21:15:00+01:00";

    @Nightly
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today, and amara's Wednesday | ?concern=restless-legs&specialist=amara-okafor
            a holiday on a Tuesday       | ?concern=restless-legs&specialist=amara-okafor&start=2026-12-10T09:00:00%2B01:00
            Christmas and leave          | ?concern=snoring&specialist=jonas-lindqvist&start=2026-12-18T09:00:00%2B01:00
            """)
    void eachDayHasFreeTimesOrSaysWhyNot(String when, String query) {
        var page = pages.open(Viewport.DESKTOP, Look.LIGHT);
        new BookingPage(page).open(query);

        for (int week = 0; week < 3; week++) {
            var days = page.locator("slot-board > section.day");
            days.first().waitFor();
            for (var day : days.all()) {
                assertThat(day.locator(".slot").count() > 0
                                || !day.locator(".why").innerText().isBlank())
                        .as(when + ", week " + week + ": " + day.innerText())
                        .isTrue();
            }
            for (var closed : page.locator("slot-board > .shutcol").all()) {
                assertThat(closed.innerText()).contains("closed");
            }
            var shown = page.locator(".stepper .wk");
            var before = shown.innerText();
            Settled.click(page.getByRole(AriaRole.BUTTON, named("^Later$")));
            assertThat(shown).not().hasText(before);
        }
    }

    @Test
    void theReasonsHaveNames_holidayLeaveAndNotice() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page);

        booking.open("?concern=snoring&specialist=jonas-lindqvist&start=2026-12-17T14:00:00%2B01:00");
        Settled.click(page.getByRole(AriaRole.BUTTON, named("^Later$")));
        assertThat(page.locator("slot-board")).containsText("Dr Jonas Lindqvist is not in.");
        assertThat(page.locator("slot-board")).containsText("closed");
        Inspection.of(page, "booking-empty-days");

        booking.open("?concern=restless-legs&start=2026-12-09T09:00:00%2B01:00");
        assertThat(page.locator("slot-board")).containsText(Pattern.compile("Immaculate|holiday|closed"));
        Screenshots.takeIfWanted(page, "booking-holiday");
    }

    @Test
    void aClosedDayOfTheBoard_leadsToHelpAndToTheNearestTimes() {
        var page = pages.open(Viewport.DESKTOP);
        new BookingPage(page).open("?concern=restless-legs");

        Settled.click(page.locator("slot-board a.shutcol").first());

        assertThat(page).hasURL(Pattern.compile("/book/out-of-hours\\?.*at=2026-11-28"));
        assertThat(page.getByText("We are closed on Saturday 28 November")).isVisible();
        assertOffersHelp(page);
        Inspection.of(page, "out-of-hours-closed-day");
        Settled.click(page.locator(".nearest [data-slot], .nearest a.slot").first());
        assertThat(page.locator("slot-board [aria-pressed=true]")).hasCount(1);
    }

    @Test
    void aClosedHourOfTheBoard_leadsToHelp() {
        var page = pages.open(Viewport.DESKTOP);
        new BookingPage(page).open("?concern=restless-legs");

        Settled.click(page.locator("slot-board .day a.shut:visible").first());

        assertThat(page.getByText(Pattern.compile("We are closed at \\d\\d:\\d\\d")))
                .isVisible();
        assertOffersHelp(page);
        Screenshots.takeIfWanted(page, "out-of-hours-closed-hour");
    }

    @Test
    void whoeverNeedsSomeoneNow_isToldToCallWhileWeAreOpen() {
        var page = pages.open(Viewport.DESKTOP);
        new BookingPage(page).open("?concern=restless-legs");

        Settled.click(page.getByText("I need someone now"));

        assertThat(page.getByText("Call us now:")).isVisible();
        assertOffersHelp(page);
        Inspection.of(page, "out-of-hours-open-now");
    }

    @Test
    void whileWeAreClosed_theBookingPageSaysWhomToCallFirst() {
        clock.turnedTo(EVENING, () -> {
            var page = pages.open(Viewport.DESKTOP);
            new BookingPage(page).open("");

            var notice = page.locator(".closednow");
            assertThat(notice).containsText("We open on Wednesday 25 November at 08:00");
            assertThat(notice.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Emergency 144")))
                    .hasAttribute("href", "tel:144");
            Inspection.of(page, "booking-closed-now");

            Settled.click(page.getByText("I need someone now"));
            assertThat(page.getByText("We are closed now").first()).isVisible();
            assertOffersHelp(page);
            Inspection.of(page, "out-of-hours-closed-now");
        });
    }

    @Test
    void aLinkToAnHourWhenWeAreClosed_givesHelpInsteadOfARefusal() {
        var page = pages.open(Viewport.DESKTOP);

        new BookingPage(page).open("?concern=restless-legs&start=2026-11-25T22:00:00%2B01:00");

        assertThat(page.getByText("We are closed at 22:00")).isVisible();
        assertOffersHelp(page);
        Inspection.of(page, "booking-start-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/emergency", "/book/out-of-hours"})
    void onAPhoneWhomToCallIsInSightAtOnce(String address) {
        var page = pages.open(Viewport.SMALL_PHONE);
        page.navigate(address);
        for (String number : new String[] {"144", "142", "1450"}) {
            assertThat(page.locator("main a[href='tel:" + number + "']").first())
                    .isInViewport();
        }
    }

    private static void assertOffersHelp(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(BookingPage.TIMES);
        for (String number : new String[] {"144", "142", "1450"}) {
            assertThat(page.locator("main .care a[href='tel:" + number + "']").first())
                    .isVisible();
        }
    }

    private static GetByRoleOptions named(String pattern) {
        return new GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
