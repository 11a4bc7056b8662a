package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** Time is blocked and given back on the board; a specialist falls ill, and all of her patients are moved. */
class SickDayJourneyIT extends Journey {

    private static final String DAY = "2026-12-01";

    @Autowired
    private DeskBooking desk;

    @Autowired
    private ClinicDirectory directory;

    @Nightly
    @Test
    void byKeys_timeIsBlockedAroundAVisit_andGivenBack() {
        booked("sleep-consultation", "Sommer", "jonas-lindqvist", "14:00", "sommer@mail.example");
        var page = reception();
        visit(page, "Sommer").focus();

        Settled.press(page, "x");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Block time");
        assertThat(dialog).containsText("Dr Jonas Lindqvist");
        enter(page, dialog, "From", "14:40");
        enter(page, dialog, "To", "15:20");
        assertThat(dialog).containsText("Nothing stands in this time.");
        Inspection.asItIs(page, "block-time");
        enter(page, dialog, "From", "13:40");
        assertThat(dialog).containsText("1 appointment stands in this time:");
        assertThat(dialog).containsText("Sommer, Eva");
        enter(page, dialog, "Words for the team (optional)", "Lab round");
        Inspection.asItIs(page, "block-time-standing");
        Settled.click(button(page, "Block the rest"));

        assertThat(dialog).hasCount(0);
        assertThat(said(page)).containsText("Blocked: Dr Jonas Lindqvist.");
        var block = page.locator("mc-day-board button.block");
        assertThat(block).hasCount(1);
        assertThat(block).containsText("Lab round");
        assertThat(block).containsText("Blocked, 13:40 to 15:20.");
        assertThat(visit(page, "Sommer")).isVisible();
        Inspection.asItIs(page, "board-blocked");

        block.focus();
        page.keyboard().press("Enter");
        assertThat(dialog).containsText("Blocked: Lab round");
        assertThat(dialog).containsText("It is blocked around them.");
        Inspection.asItIs(page, "block-chosen");
        Settled.click(button(page, "Give this time back"));
        assertThat(block).hasCount(0);
        assertThat(said(page)).containsText("The time is free again.");
    }

    @Nightly
    @Test
    void nonsenseIsSaidBesideTheFields() {
        booked("Sauer", "jonas-lindqvist", "15:40", "sauer@mail.example");
        var page = reception();

        Settled.click(button(page, "Time off"));
        Settled.click(page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Block time (X)")));
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Choose whose time, the date and both times.");
        assertThat(button(page, "Block")).isDisabled();
        var whose = dialog.getByLabel("Whose time");
        whose.fill("Lindq");
        Settled.press(page, "Enter");
        assertThat(dialog.locator("vaadin-multi-select-combo-box-chip"))
                .containsText(new String[] {"Dr Jonas Lindqvist"});
        enter(page, dialog, "From", "25:99");
        assertThat(dialog).containsText("This is no time of day. Type it like 14:05.");
        assertThat(dialog.getByLabel("From", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("25:99");
        assertThat(dialog).containsText("Choose whose time, the date and both times.");
        enter(page, dialog, "From", "1300");
        assertThat(dialog.getByLabel("From", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("13:00");
        enter(page, dialog, "To", "12:00");
        assertThat(dialog).containsText("The end has to come after the beginning, on the same day.");
        Inspection.asItIs(page, "block-time-wrong");
    }

    @Test
    void aSpecialistIsIll_andAllOfHerPatientsAreMovedAtOnce() {
        booked("Kern", "amara-okafor", "09:00", "kern@mail.example");
        booked("Lauer", "amara-okafor", "09:20", null);
        booked("Moll", "amara-okafor", "10:00", "moll@mail.example");
        var page = reception();
        var dialog = page.getByRole(AriaRole.DIALOG);

        Settled.click(button(page, "Ill today: Dr Amara Okafor"));
        assertThat(dialog)
                .containsText(Pattern.compile(
                        "\\d+ booked patients in that time\\. Dr Amara Okafor gets no new bookings then\\."));
        Inspection.asItIs(page, "ill-asked");
        Settled.click(button(page, "Enter illness"));

        assertThat(dialog).containsText("Dr Amara Okafor is ill");
        var rows = dialog.locator(".s-sickrow");
        assertThat(rows.nth(3)).isVisible();
        int patients = rows.count();
        assertThat(dialog).containsText(patients + " patients are left to move.");
        assertThat(rows.nth(1)).containsText("Eva Lauer");
        assertThat(rows.nth(1)).containsText("No email, to be called");
        assertThat(rows.nth(1).getByRole(AriaRole.LINK)).hasAttribute("href", "tel:+436605550199");
        Inspection.asItIs(page, "ill-patients");
        Settled.click(button(page, "First for all"));
        assertThat(button(page, "Move all " + patients + " patients")).isEnabled();
        Inspection.asItIs(page, "ill-chosen");
        Settled.click(button(page, "Move Eva Kern"));
        assertThat(rows.nth(0)).containsText("Moved to Tuesday 1 December");
        Settled.click(button(page, "Move all " + (patients - 1) + " patients"));

        assertThat(rows.nth(0)).containsText(Pattern.compile("Moved to Tuesday 1 December .*The mail goes out"));
        assertThat(rows.nth(1)).containsText(Pattern.compile("Moved to .* Please call\\."));
        assertThat(dialog).containsText("Nobody is left to move.");
        Inspection.asItIs(page, "ill-moved");
        Settled.click(button(page, "Close"));

        assertThat(dialog).hasCount(0);
        assertThat(visit(page, "Kern")).isVisible();
        assertThat(page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Dr Amara Okafor"))
                        .locator(".ev"))
                .hasCount(0);
        Inspection.asItIs(page, "board-ill");

        whoIsToBeToldStandsInAQueue_untilSomebodyHasToldThem(page);
        theIllnessIsTakenBackFromTheHeadOfTheColumn(page);
    }

    private void whoIsToBeToldStandsInAQueue_untilSomebodyHasToldThem(Page page) {
        page.reload();
        var tray = page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^To be told by phone")));
        Settled.click(tray);
        var card = page.locator(".s-queues .s-call").filter(new Locator.FilterOptions().setHasText("Eva Lauer"));
        assertThat(card).containsText("Moved from Tue 1 Dec 09:20 with Dr Amara Okafor to ");
        assertThat(card.getByRole(AriaRole.LINK)).hasAttribute("href", "tel:+436605550199");
        assertThat(page.locator(".s-queues")).not().containsText("Eva Kern");
        Inspection.asItIs(page, "queue-to-tell");

        Settled.click(card.getByText("Told", new Locator.GetByTextOptions().setExact(true)));
        assertThat(card).containsText(Pattern.compile("Told by Birgit Steiner at \\d\\d:\\d\\d\\."));
        Settled.click(card.getByText("Not told after all"));
        assertThat(card.getByRole(AriaRole.LINK)).isVisible();
        Settled.click(card.getByText("Told", new Locator.GetByTextOptions().setExact(true)));
        Settled.click(card.getByText("Show", new Locator.GetByTextOptions().setExact(true)));
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment")))
                .containsText("Eva Lauer");
    }

    private void theIllnessIsTakenBackFromTheHeadOfTheColumn(Page page) {
        page.navigate("/reception?date=" + DAY);
        var head = page.locator("mc-day-board .ch").filter(new Locator.FilterOptions().setHasText("Dr Amara Okafor"));
        assertThat(head).containsText("Ill until Tue 1 Dec");
        Settled.click(button(page, "Illness of Dr Amara Okafor: patients, and taking it back"));
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ill on Tuesday 1 December, as reported at the desk.");
        assertThat(dialog).containsText("patients who were moved keep their new times");
        Inspection.asItIs(page, "illness");
        Settled.click(button(page, "Take the illness back"));

        assertThat(dialog).hasCount(0);
        assertThat(said(page)).containsText("The illness of Dr Amara Okafor is taken back");
        assertThat(head).not().containsText("Ill until");
        assertThat(button(page, "Ill today: Dr Amara Okafor")).isVisible();
    }

    private void booked(String lastName, String specialist, String time, @Nullable String email) {
        booked("follow-up", lastName, specialist, time, email);
    }

    private void booked(String kind, String lastName, String specialist, String time, @Nullable String email) {
        var catalogue = directory.catalogue();
        var patient = new PatientDetails("Eva", lastName, LocalDate.of(1971, 5, 12), email, "+43 660 5550199");
        var outcome = desk.book(new DeskRequest(
                Wish.with(
                        catalogue.findVisitType(kind).orElseThrow().id(),
                        catalogue.findSpecialist(specialist).orElseThrow().id()),
                LocalDateTime.parse(DAY + "T" + time)
                        .atZone(ZoneId.of("Europe/Vienna"))
                        .toInstant(),
                patient,
                null,
                null));
        Assertions.assertThat(outcome).as(lastName.toLowerCase(Locale.ROOT)).isInstanceOf(BookingOutcome.Booked.class);
    }

    private static void enter(Page page, Locator dialog, String label, String value) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
        Settled.press(page, "Tab");
    }

    private Page reception() {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception?date=" + DAY);
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        return page;
    }

    private static Locator visit(Page page, String lastName) {
        return page.locator("mc-day-board .col .ev").filter(new Locator.FilterOptions().setHasText(lastName + ", Eva"));
    }

    private static Locator said(Page page) {
        return page.locator("mc-day-board [role=status]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
