package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Seen;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** From the question what keeps one awake to an appointment. */
class BookingJourneyIT extends Journey {

    private static final String ENT_LINK = "?concern=snoring&visitType=ent-consultation&specialist=leyla-demir&start=";

    @Test
    void withAnyone_threeClicksLeadToTheForm_andTheFormToTheAppointment() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page);
        page.navigate("/");

        Settled.click(page.getByRole(AriaRole.LINK, named("^Restless legs An urge")));
        booking.onStep(BookingPage.TIMES);
        Settled.click(page.getByRole(AriaRole.BUTTON, named("^Take \\d\\d:\\d\\d")));
        assertThat(page.locator("slot-board [aria-pressed=true]")).hasCount(1);
        assertThat(page.locator(".summary")).containsText("Vienna time");
        Inspection.of(page, "booking");
        booking.goOn();

        booking.onStep(BookingPage.DETAILS);
        assertThat(booking.heading()).isFocused();
        assertThat(booking.holdLine()).containsText("We hold");
        Inspection.of(page, "booking-details");
        booking.fillInFor("Rosa", "Álvarez").book().isBooked();
        assertThat(page.locator(".ticket")).containsText("Booked");
        Inspection.of(page, "booking-confirmed");
    }

    @Test
    void withANamedSpecialist_oneClickMore() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page);
        page.navigate("/");

        Settled.click(page.getByRole(AriaRole.LINK, named("^Restless legs An urge")));
        booking.onStep(BookingPage.TIMES);
        booking.choose("Mei-Ling Tan, PhD");
        assertThat(page).hasURL(Pattern.compile("specialist=mei-ling-tan"));
        Settled.click(page.getByRole(AriaRole.BUTTON, named("^Take \\d\\d:\\d\\d")));
        booking.goOn();

        booking.onStep(BookingPage.DETAILS);
        assertThat(page.locator(".summary:visible")).containsText("Mei-Ling Tan, PhD");
        booking.fillInFor("Mika", "Huber").book().isBooked();
        assertThat(page.locator(".ticket")).containsText("Mei-Ling Tan, PhD");
    }

    @Test
    void onAPhone_oneDayIsSeenAtATime_andTheBarAtTheEdgeLeadsOn() {
        var page = pages.open(Viewport.SMALL_PHONE);
        var booking = new BookingPage(page).open("?concern=restless-legs&start=2027-01-19T09:00:00%2B01:00");

        Settled.click(page.getByRole(AriaRole.BUTTON, named("^Thu 21 ")));
        assertThat(booking.slot("2027-01-19T09:00:00+01:00")).isHidden();
        Settled.click(booking.slot("2027-01-21T16:00:00+01:00"));
        assertThat(page.getByRole(AriaRole.REGION, named("Chosen time"))).containsText("Thu 21 Jan, 16:00");
        booking.goOn();

        booking.onStep(BookingPage.DETAILS).fillInFor("Ayşe", "Yılmaz").book().isBooked();
    }

    @Test
    void aLinkOpensWithAllThatItNames_andOnlyContinueIsLeft() {
        var page = pages.open(Viewport.DESKTOP);

        var booking = new BookingPage(page).open(ENT_LINK + "2027-01-18T08:00:00%2B01:00");

        assertThat(booking.slot("2027-01-18T08:00:00+01:00")).hasAttribute("aria-pressed", "true");
        assertThat(page.getByRole(AriaRole.RADIO, named("^Snoring"))).isChecked();
        assertThat(page.locator(".summary")).containsText("Dr Leyla Demir");
        booking.goOn();
        booking.onStep(BookingPage.DETAILS);
    }

    @Nightly
    @Test
    void aLinkIntoTheFormWithoutAHeldTime_opensWithTheTimes() {
        var page = pages.open(Viewport.DESKTOP);

        var booking = new BookingPage(page).open(ENT_LINK + "2027-01-18T09:00:00%2B01:00&step=details");

        assertThat(booking.slot("2027-01-18T09:00:00+01:00")).hasAttribute("aria-pressed", "true");
        assertThat(page).not().hasURL(Pattern.compile("step=details"));
    }

    @Nightly
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?concern=witchcraft                                  | names a concern that we do not know
            ?concern=%3Cscript%3Ealert(1)%3C/script%3E           | names a concern that we do not know
            ?visitType=%00                                       | names a visit that we do not offer
            ?concern=snoring&specialist=nobody                   | names a specialist who is not with us
            ?concern=snoring&visitType=restless-legs-consultation| does not fit this
            ?concern=tinnitus&specialist=amara-okafor            | does not offer this visit
            ?concern=snoring&start=tomorrow                      | names a time that cannot be read
            ?concern=snoring&start=2027-02-30T09:00:00%2B01:00   | names a time that cannot be read
            ?visitType=polysomnography                           | is booked by us, not online
            """)
    void nonsenseInALink_isLeftOutWithASentence_andBookingGoesOn(String query, String sentence) {
        var page = pages.open(Viewport.DESKTOP);

        var booking = new BookingPage(page).open(query);

        assertThat(page.getByRole(AriaRole.ALERT).filter(hasText(sentence))).isVisible();
        booking.choose("Restless legs");
        assertThat(page.locator("slot-board .slot").first()).isVisible();
    }

    @Test
    void aLinkFullOfNonsense_isStillAPageToBookOn() {
        var page = pages.open(Viewport.DESKTOP);

        new BookingPage(page).open("?concern=x&visitType=y&specialist=z&start=never&time=noon&step=99&concern=w");

        assertThat(Seen.text(page, "names a concern that we do not know")).isVisible();
        Inspection.of(page, "booking-nonsense");
    }

    @Nightly
    @Test
    void aLinkToATimeThatIsOver_saysSoAndOffersTheNearest() {
        var page = pages.open(Viewport.DESKTOP);

        var booking = new BookingPage(page).open("?concern=restless-legs&start=2026-11-23T10:00:00%2B01:00");

        assertThat(booking.takenBox()).containsText("10:00 on Monday is over");
        assertThat(booking.takenBox()).isFocused();
        assertThat(booking.alternatives()).not().hasCount(0);
        Inspection.of(page, "booking-time-over");
    }

    @Test
    void whatIsWrongInTheForm_isSaidAboveAndBesideTheFields_andNothingTypedIsLost() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(ENT_LINK + "2027-01-18T10:00:00%2B01:00");
        var summary = page.locator("error-summary");

        booking.book();
        assertThat(summary).isFocused();
        assertThat(summary).containsText("things need another look");
        assertThat(booking.faultAt("first-name")).not().isEmpty();
        assertThat(booking.faultAt("consent")).containsText("tick this box");
        Inspection.of(page, "booking-details-mistakes");

        Settled.click(summary.getByRole(AriaRole.LINK).first());
        assertThat(booking.field("First name")).isFocused();

        booking.fillInFor("Ольга", "Нестеренко");
        booking.field("Email address").fill("olha at mail");
        booking.field("Date of birth").fill("31.2.1981");
        booking.field("Anything we should know? (optional)").fill("A wheelchair.");
        booking.book();
        assertThat(summary).isFocused();
        assertThat(summary.getByRole(AriaRole.LINK)).hasCount(2);
        assertThat(booking.faultAt("date-of-birth")).containsText("There is no such day in the calendar");
        assertThat(booking.faultAt("first-name")).isEmpty();
        assertThat(booking.field("First name")).hasValue("Ольга");
        assertThat(booking.field("Date of birth")).hasValue("31.2.1981");
        assertThat(booking.field("Anything we should know? (optional)")).hasValue("A wheelchair.");

        booking.field("Email address").fill("olha@mail.example");
        booking.field("Date of birth").fill("28.2.1981");
        booking.book().isBooked();
        page.reload();
        assertThat(page.locator("main")).containsText("Ольга Нестеренко");
    }

    @Test
    void afterLoadingTheFormAgain_theTimeIsStillHeldAndWhatWasTypedIsThere() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(ENT_LINK + "2027-01-18T11:00:00%2B01:00");
        booking.field("First name").fill("Tomasz");
        booking.field("Last name").fill("Nowak");

        page.reload();

        booking.onStep(BookingPage.DETAILS);
        assertThat(booking.field("First name")).hasValue("Tomasz");
        booking.fillInFor("Tomasz", "Nowak").book().isBooked();
    }

    @Test
    void forSomebodyElse_withAPhoneInsteadOfEmail() {
        var page = pages.open(Viewport.DESKTOP);
        var booking = new BookingPage(page).openForm(ENT_LINK + "2027-01-20T08:00:00%2B01:00");

        booking.choose("For my child or someone else");
        booking.field("Your name").fill("Ada Berger");
        booking.field("You are (mother, husband, carer …), optional").fill("mother");
        booking.field("First name of the patient").fill("Leo");
        booking.field("Last name of the patient").fill("Berger");
        booking.field("Date of birth of the patient").fill("2. 5. 2017");
        booking.field("Your mobile phone").fill("+43 660 555 0199");
        booking.agree();
        Inspection.of(page, "booking-details-other");
        booking.book().isBooked();

        page.reload();
        assertThat(page.locator("main")).containsText("Leo Berger");
    }

    @Test
    void theAppointmentGoesIntoAnyCalendar_andOntoPaper_withoutAWordAboutHealth() throws IOException {
        var page = pages.openForTheFirstTime(Viewport.DESKTOP);
        page.addInitScript("window.print = () => { window.printed = true; }");
        var booking = new BookingPage(page).openForm(ENT_LINK + "2027-01-20T09:00:00%2B01:00");
        booking.fillInFor("Jiří", "Novák").book().isBooked();

        Settled.click(booking.button("Add to calendar"));
        assertThat(booking.link("Google")).hasAttribute("href", Pattern.compile("^https://calendar.google.com/.*"));
        assertThat(booking.link("Outlook")).hasAttribute("href", Pattern.compile("^https://outlook..*"));
        for (String calendar : new String[] {"Google", "Outlook"}) {
            assertThat(booking.link(calendar).getAttribute("href"))
                    .contains("Medicenter")
                    .doesNotContainIgnoringCase("snoring")
                    .doesNotContainIgnoringCase("consultation");
        }
        Inspection.of(page, "booking-confirmed-calendar");
        var file = page.waitForDownload(() -> Settled.click(booking.link("Apple and others")));
        assertThat(file.suggestedFilename()).isEqualTo("appointment.ics");
        assertThat(new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT", "SUMMARY:Appointment at Medicenter")
                .doesNotContainIgnoringCase("snoring")
                .doesNotContainIgnoringCase("consultation");
        Settled.press(page, "Escape");

        Settled.click(booking.button("Print"));
        assertThat(page.evaluate("window.printed")).isEqualTo(true);
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
