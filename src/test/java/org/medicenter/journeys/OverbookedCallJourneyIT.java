package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody calls who has to come at one certain time: the desk takes it, by keyboard alone, with a reason where it must. */
class OverbookedCallJourneyIT extends Journey {

    @Autowired
    private DeskBooking desk;

    @Autowired
    private ClinicDirectory directory;

    @Test
    void onTimeThatAnotherHas_theCallerIsOverbookedWithAReason() {
        booked("Ursula", "Brandl", "2027-02-01T09:00");
        booked("Felix", "Oberhauser", "2027-02-01T14:00");
        var page = byHandFor("oberhauser fel");

        choose(page, "1.2.2027", "09:10");
        assertThat(clash(page))
                .containsText("Mon 1 Feb, 09:10–09:50: Clashes for 10 min with Brandl, Ursula at 09:00."
                        + " Dr Amara Okafor sees two patients at once.");
        assertThat(dialog(page)).containsText("0 of 3 overbookings of that day are used for Dr Amara Okafor.");
        assertThat(foot(page))
                .containsText(
                        "Felix Oberhauser: restless legs consultation, 40 min, Mon 1 Feb 09:10 with Dr Amara Okafor.");
        assertThat(button(page, "Overbook")).isVisible();
        Inspection.of(page, "call-overbook");
        Viewport.TABLET.of(page);
        Screenshots.takeIfWanted(page, "call-overbook");
        Viewport.DESKTOP.of(page);

        Settled.press(page, "Control+Enter");
        assertThat(dialog(page)).containsText("Choose the reason.");
        assertThat(page.getByLabel("Urgent")).isFocused();
        Settled.press(page, "ArrowDown");
        assertThat(page.getByLabel("Arrived late")).isChecked();
        Settled.press(page, "ArrowUp");
        assertThat(page.getByLabel("Urgent")).isChecked();
        Settled.press(page, "Tab");
        Settled.type(page, "Fell asleep while driving");
        Settled.press(page, "Control+Enter");

        assertThat(dialog(page)).isHidden();
        assertThat(page).hasURL(Pattern.compile("date=2027-02-01.*visit="));
        assertThat(panel(page)).containsText("Felix Oberhauser");
        assertThat(panel(page)).containsText("Overbooked, Urgent: Fell asleep while driving. Birgit Steiner");
        var chosen = page.locator("mc-day-board .ev[aria-current=true]");
        assertThat(chosen).isFocused();
        assertThat(chosen).containsText("Overbooked: Urgent: Fell asleep while driving.");
        Inspection.asItIs(page, "call-overbooked");
    }

    @Nightly
    @Test
    void whatIsFreeIsTakenWithoutAReason_andWhatIsClosedIsRefusedBesideIt() {
        booked("Gerda", "Lamprecht", "2027-02-01T15:00");
        var page = byHandFor("lamprecht ger");

        choose(page, "1.2.2027", "06:00");
        assertThat(page.getByRole(AriaRole.ALERT).filter(hasText("The clinic is closed then")))
                .isVisible();
        assertThat(button(page, "Overbook")).isHidden();
        Settled.press(page, "Control+Enter");
        assertThat(dialog(page)).isVisible();
        assertThat(time(page)).isFocused();

        time(page).fill("15:45");
        Settled.press(page, "Enter");
        assertThat(dialog(page)).containsText("Mon 1 Feb, 15:45–16:25 is free.");
        Inspection.of(page, "call-by-hand");
        Settled.press(page, "Control+Enter");

        assertThat(dialog(page)).isHidden();
        assertThat(panel(page)).containsText("Gerda Lamprecht");
        assertThat(panel(page)).not().containsText("Overbooked");
        assertThat(page.locator("mc-day-board .ev[aria-current=true]")).containsText("15:45 to 16:25");
    }

    @Nightly
    @Test
    void fromATimeByHandTheDeskComesBackToTheTimesThatFit() {
        booked("Hedwig", "Stadler", "2027-02-01T16:40");
        var page = byHandFor("stadler hed");
        assertThat(page.locator(".s-fitrow").first()).isHidden();
        Settled.press(page, "F8");
        assertThat(page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();

        Settled.click(button(page, "Back to the times that fit"));

        assertThat(page.locator(".s-fitrow[aria-checked=true]")).isFocused();
        assertThat(page.locator(".s-fitrow[aria-checked=true] .s-held")).isVisible();
        assertThat(button(page, "Book").last()).isVisible();
    }

    /** The caller is found, Dr Okafor is wished, and a time is to be chosen by hand. */
    private Page byHandFor(String typed) {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception");
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        Settled.press(page, "b");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Who is calling?")))
                .isFocused();
        Settled.type(page, typed);
        Settled.press(page, "Enter");
        assertThat(page.locator(".s-caller")).isVisible();
        Settled.press(page, "F4");
        Settled.press(page, "2");
        assertThat(page.locator(".s-fitrow .s-held")).isVisible();
        Settled.press(page, "F8");
        Settled.press(page, "Tab");
        Settled.press(page, "Tab");
        assertThat(button(page, "Another time")).isFocused();
        Settled.press(page, "Enter");
        assertThat(time(page)).isFocused();
        return page;
    }

    private static void choose(Page page, String date, String time) {
        Settled.press(page, "Shift+Tab");
        Settled.type(page, date);
        Settled.press(page, "Enter");
        Settled.press(page, "Tab");
        assertThat(time(page)).isFocused();
        Settled.type(page, time);
        Settled.press(page, "Enter");
    }

    private void booked(String firstName, String lastName, String localTime) {
        var catalogue = directory.catalogue();
        var wish = new Wish(
                catalogue.findVisitType("follow-up").orElseThrow().id(),
                catalogue.findSpecialist("amara-okafor").orElseThrow().id(),
                catalogue.findConcern("restless-legs").orElseThrow().id());
        var patient = new PatientDetails(firstName, lastName, LocalDate.of(1969, 8, 2), null, "+43 660 5550145");
        var outcome = desk.book(new DeskRequest(
                wish,
                LocalDateTime.parse(localTime)
                        .atZone(ZoneId.of("Europe/Vienna"))
                        .toInstant(),
                patient,
                null,
                null));
        Assertions.assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
    }

    private static Locator.FilterOptions hasText(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator time(Page page) {
        return page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator clash(Page page) {
        return page.locator(".s-hand .s-clash");
    }

    private static Locator foot(Page page) {
        return page.locator(".s-callfoot");
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Book for a caller"));
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
