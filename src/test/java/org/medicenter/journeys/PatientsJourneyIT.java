package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Seen;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk finds patients, keeps what it has to know of them, and makes one record of two. */
class PatientsJourneyIT extends Journey {

    @Autowired
    private DeskBooking desk;

    @Autowired
    private ClinicDirectory directory;

    @Test
    void aPatientIsFoundFromTheBoardByTheSlash_andTheirRecordLeadsBackToTheDay() {
        known("Ottilie", "Brandauer", "1949-02-08", "+43 660 5550301", "2026-12-10T08:40:00+01:00");
        var page = reception();
        Settled.press(page, "/");
        assertThat(search(page)).isFocused();
        Inspection.of(page, "patients-empty");
        find(page, "otti bran 1949");
        Inspection.of(page, "patients-found");
        Settled.press(page, "Enter");
        assertThat(heading(page, "Ottilie Brandauer")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/reception/patients\\?patient=[0-9a-f-]{36}$"));
        assertThat(page.locator(".s-file")).containsText("8 February 1949");
        assertThat(page.locator(".s-file")).containsText("+436605550301");

        Settled.click(page.locator(".s-visitrow a").first());

        assertThat(page).hasURL(Pattern.compile("date=2026-12-10.*visit="));
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment")))
                .containsText("Ottilie Brandauer");
    }

    @Test
    void whatTheDeskHasToKnowIsWrittenDown_correctedAndTakenBack() {
        known("Hermine", "Kaltenegger", "1961-06-30", "+43 660 5550302", "2026-12-10T09:20:00+01:00");
        var page = reception();
        open(page, "kaltenegger", "Hermine Kaltenegger");

        Settled.click(button(page, "Add note"));
        assertThat(Seen.text(page, "Write something first.")).isVisible();
        page.getByLabel("New note").fill("Comes by ambulance. <b>Ground floor</b>");
        Settled.click(button(page, "Add note"));
        assertThat(page.locator(".s-notetext")).hasText("Comes by ambulance. <b>Ground floor</b>");
        assertThat(page.getByText("Birgit Steiner, ")).isVisible();

        Settled.click(button(page, "Add a contact person"));
        Settled.click(button(page, "Save"));
        assertThat(Seen.text(page, "This is missing.")).isVisible();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Fritz Kaltenegger");
        page.getByLabel("Relation (optional)").fill("son");
        page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true)).fill("0660 5550303");
        page.getByLabel("May speak for the patient").check();
        Inspection.of(page, "patients-contact");
        Settled.click(button(page, "Save"));
        assertThat(page.locator(".s-file")).containsText("Fritz Kaltenegger, son");
        assertThat(page.locator(".s-file")).containsText("may speak for the patient");

        Settled.click(button(page, "Edit"));
        page.getByLabel("Last name").fill("");
        page.getByLabel("Born").fill("31.2.1961");
        Settled.click(button(page, "Save"));
        assertThat(Seen.text(page, "This is missing.")).isVisible();
        assertThat(Seen.text(page, "This is no date. Type it like 14.3.1981.")).isVisible();
        Inspection.of(page, "patients-edit-wrong");
        page.getByLabel("Last name").fill("Kaltenegger-Moser");
        page.getByLabel("Born").fill("30.6.1962");
        Settled.click(button(page, "Save"));
        assertThat(heading(page, "Hermine Kaltenegger-Moser")).isVisible();
        assertThat(page.locator(".s-file")).containsText("last changed by Birgit Steiner");
        Inspection.of(page, "patients-record");

        Settled.click(button(page, "Remove this note"));
        assertThat(page.getByText("No notes. What the desk has to know")).isVisible();
        Settled.click(page.getByText("One note was removed"));
        assertThat(page.getByText("Removed by Birgit Steiner")).isVisible();
    }

    @Nightly
    @Test
    void twoDesksCorrectOneRecord_whoComesLaterIsToldWhatItSaysNow() {
        known("Leonie", "Pichler", "1990-10-02", "+43 660 5550304", "2026-12-10T10:00:00+01:00");
        var page = reception();
        var other = reception();
        open(page, "pichler leonie", "Leonie Pichler");
        open(other, "pichler leonie", "Leonie Pichler");
        Settled.click(button(page, "Edit"));
        page.getByLabel("First name").fill("Leonora");

        Settled.click(button(other, "Edit"));
        other.getByLabel("First name").fill("Leoni");
        Settled.click(button(other, "Save"));
        assertThat(heading(other, "Leoni Pichler")).isVisible();
        Settled.click(button(page, "Save"));

        assertThat(page.getByRole(AriaRole.ALERT).getByText("Birgit Steiner has changed this record meanwhile."))
                .isVisible();
        assertThat(page.getByText("It says now: Leoni Pichler")).isVisible();
        assertThat(page.getByLabel("First name")).hasValue("Leonora");
        Inspection.of(page, "patients-overtaken");
        Settled.click(button(page, "Save"));
        assertThat(heading(page, "Leonora Pichler")).isVisible();
    }

    @Test
    void twoRecordsOfOnePerson_areNoticed_merged_andTakenApartAgain() {
        known("Roswitha", "Eibl", "1955-12-24", "+43 660 5550305", "2026-12-09T08:00:00+01:00");
        known("Roswita", "Eibl", "1955-12-24", "+43 660 5550306", "2026-12-09T08:40:00+01:00");
        var page = reception();
        open(page, "eibl roswitha", "Roswitha Eibl");
        assertThat(page.locator(".s-file").getByText("Perhaps the same person")).isVisible();
        Settled.click(button(page, "Compare with Roswita Eibl"));
        assertThat(page.getByText("What is right?")).isVisible();
        Inspection.of(page, "patients-compare");
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("+436605550306"))
                .check();
        Settled.click(button(page, "Merge into one"));

        assertThat(page.locator(".s-file")).containsText("+436605550306");
        assertThat(page.getByText("Coming (2)")).isVisible();
        assertThat(page.getByText("Merged by Birgit Steiner")).isVisible();
        Inspection.of(page, "patients-merged");
        Settled.click(button(page, "Undo"));
        assertThat(page.locator(".s-file")).containsText("+436605550305");
        assertThat(page.getByText("Coming (1)")).isVisible();
    }

    @Nightly
    @Test
    void recordsThatLookAlikeAreListed_andTwinsAreRememberedAsTwoPeople() {
        known("Annabella", "Zangerl", "2012-03-03", "+43 660 5550307", "2026-12-09T09:20:00+01:00");
        known("Annalena", "Zangerl", "2012-03-03", "+43 660 5550307", "2026-12-09T10:00:00+01:00");
        var page = reception();
        Settled.press(page, "/");
        Settled.click(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Perhaps the same person")));
        var pair = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Annabella"))
                .filter(new Locator.FilterOptions().setHasText("Annalena"));
        assertThat(pair).isVisible();
        Inspection.of(page, "patients-doubles");
        Settled.click(button(page, "Compare Annabella Zangerl with Annalena Zangerl"));
        Settled.click(button(page, "They are two people"));

        assertThat(page.getByText("Remembered as two people.")).isVisible();
        assertThat(pair).hasCount(0);
    }

    @Nightly
    @Test
    void fromTheRecordTheyAreBooked_whateverTheySayOnTheTelephone() {
        known("Gerlinde", "Pfeifer", "1970-01-19", "+43 660 5550308", "2026-12-10T08:00:00+01:00");
        var page = reception();
        open(page, "pfeifer gerlinde", "Gerlinde Pfeifer");

        Settled.click(button(page, "Book"));

        assertThat(page.locator(".s-caller")).containsText("Pfeifer, Gerlinde");
        assertThat(page.locator(".s-fitrow").first()).isVisible();
        Inspection.of(page, "patients-book");
    }

    private void known(String firstName, String lastName, String born, String phone, String start) {
        Catalogue catalogue = directory.catalogue();
        var wish = new Wish(
                catalogue.findVisitType("follow-up").orElseThrow().id(),
                catalogue.findSpecialist("amara-okafor").orElseThrow().id(),
                catalogue.findConcern("restless-legs").orElseThrow().id());
        var patient = new PatientDetails(firstName, lastName, LocalDate.parse(born), null, phone);
        var begin = OffsetDateTime.parse(start);
        Assertions.assertThat(IntStream.range(0, 9)
                        .mapToObj(it -> begin.plusMinutes(20L * it).toInstant())
                        .map(it -> desk.book(new DeskRequest(wish, it, patient, null, null)))
                        .anyMatch(BookingOutcome.Booked.class::isInstance))
                .as("a free time soon after %s", start)
                .isTrue();
    }

    private Page reception() {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception");
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        return page;
    }

    private static void open(Page page, String typed, String name) {
        Settled.press(page, "/");
        assertThat(search(page)).isFocused();
        find(page, typed);
        Settled.press(page, "Enter");
        assertThat(heading(page, name)).isFocused();
    }

    private static void find(Page page, String typed) {
        page.keyboard().type(typed);
        assertThat(page.locator(".s-names a").first()).isVisible();
        assertThat(page.locator(".s-names mark").first()).isVisible();
    }

    private static Locator search(Page page) {
        return page.getByLabel("Find a patient");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
