package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody calls, and the desk books while they speak: by keyboard alone, four keys a second. */
class TelephoneJourneyIT extends Journey {

    private static final double A_KEY = 250;
    private static final Duration A_CALL = Duration.ofSeconds(20);

    @Autowired
    private DeskBooking desk;

    @Autowired
    private ClinicDirectory directory;

    @Test
    void whoIsKnownIsBookedByKeyboardAlone_withinTwentySeconds() {
        known("Katharina", "Wagner", "1981-03-14", "2026-12-14T08:00:00+01:00");
        var page = reception();
        long begin = System.nanoTime();

        press(page, "b");
        assertThat(search(page)).isFocused();
        type(page, "wagner kat");
        press(page, "Enter");
        assertThat(page.locator(".s-caller")).containsText("Wagner, Katharina");
        press(page, "F8");
        press(page, "Shift+Tab");
        type(page, "15.12.2026");
        press(page, "Enter");
        assertThat(fits(page).first()).containsText("15 Dec");
        assertThat(fits(page).first()).hasAttribute("aria-checked", "true");
        assertThat(fits(page).first().locator(".s-held")).containsText("held 4:");
        press(page, "Control+Enter");
        assertThat(dialog(page)).isHidden();

        Assertions.assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(A_CALL);
        assertThat(page).hasURL(Pattern.compile("date=2026-12-15.*visit="));
        assertThat(panel(page)).containsText("Katharina Wagner");
        assertThat(panel(page)).containsText("Restless legs consultation");
        assertThat(page.locator("mc-day-board .ev[aria-current=true]")).isFocused();
        assertThat(page.getByText("Katharina Wagner is booked: Tuesday 15 December"))
                .hasCount(1);
    }

    @Test
    void whatIsTypedRightAfterB_isForTheSearch_andNotForTheChosenVisit() {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception?date=2026-11-30");
        var visit = page.locator("mc-day-board .ev.booked").first();
        Settled.click(visit);
        assertThat(panel(page)).isVisible();

        page.keyboard().press("b");
        page.keyboard().type("ann cas");

        assertThat(search(page)).hasValue("ann cas");
        Settled.waitFor(page);
        assertThat(visit).hasClass(Pattern.compile("\\bbooked\\b"));
    }

    @Nightly
    @Test
    void theCallerIsFoundAndRemembered_andEachPartHasItsKey() {
        known("Katrin", "Wagner-Huber", "1967-11-02", "2026-12-16T08:00:00+01:00");
        var page = reception();
        press(page, "b");
        Inspection.of(page, "call-empty");
        type(page, "huber 2.11.67");
        var hit = page.getByRole(AriaRole.OPTION).first();
        assertThat(hit.locator("mark")).hasCount(2);
        assertThat(search(page)).hasAttribute("aria-activedescendant", "call-hit-0");
        press(page, "ArrowDown");
        assertThat(page.getByRole(AriaRole.OPTION).last()).hasAttribute("aria-selected", "true");
        press(page, "ArrowUp");
        Inspection.of(page, "call-found");
        press(page, "Enter");
        assertThat(page.locator(".s-history")).containsText("Comes: Follow-up with Dr Amara Okafor, Wed 16 Dec 08:00");
        assertThat(checked(page, "What for?")).containsText("Restless legs");

        press(page, "F3");
        press(page, "2");
        assertThat(checked(page, "What for?")).containsText("Snoring");
        press(page, "F4");
        press(page, "ArrowRight");
        assertThat(checked(page, "With whom?")).not().containsText("Any");
        press(page, "F9");
        type(page, "bfx");
        assertThat(page.getByLabel("Note for the team")).hasValue("bfx");
        assertThat(dialog(page)).hasCount(1);
        press(page, "F8");
        press(page, "ArrowDown");
        assertThat(fits(page).nth(1)).hasAttribute("aria-checked", "true");
        assertThat(fits(page).nth(1).locator(".s-held")).isVisible();
        assertThat(page.locator(".s-held")).hasCount(1);
        Inspection.of(page, "call-chosen");

        press(page, "F10");
        assertThat(checked(page, "With whom?")).containsText("Any");
        press(page, "Escape");
        assertThat(page.getByText("Close without booking?")).isVisible();
        Inspection.of(page, "call-leave");
        Settled.click(button(page, "Go on"));
        assertThat(search(page)).isFocused();
        press(page, "Escape");
        Settled.click(button(page, "Close").last());
        assertThat(dialog(page)).isHidden();
        assertThat(page.locator("[data-letter=b]")).isFocused();
    }

    @Test
    void whoIsNewIsRegistered_andWhoOnlySeemsNewIsNoticed() {
        known("Leopold", "Zwettler", "1952-05-09", "2026-12-16T08:20:00+01:00");
        var page = reception();
        press(page, "f");
        assertThat(fits(page).first()).isFocused();
        press(page, "F2");
        type(page, "zwettler leo 9.5.52");
        press(page, "Insert");
        assertThat(page.getByLabel("Last name")).hasValue("Zwettler");
        assertThat(page.getByLabel("Born")).hasValue("09.05.1952");
        assertThat(page.getByText("Perhaps known already.")).isVisible();
        Inspection.of(page, "call-known");

        assertThat(page.getByLabel("Phone")).isFocused();
        press(page, "Control+Enter");
        assertThat(button(page, "Use this record")).isFocused();
        press(page, "Tab");
        press(page, "Enter");
        assertThat(page.getByText("Perhaps known already.")).isHidden();
        press(page, "Control+Enter");
        assertThat(dialog(page).getByText("A phone number or an email address is needed."))
                .isVisible();
        assertThat(page.getByLabel("Phone")).isFocused();
        Inspection.of(page, "call-refused");
        type(page, "06605550177");
        from(page, "16.12.2026");
        press(page, "Control+Enter");

        assertThat(dialog(page)).isHidden();
        assertThat(panel(page)).containsText("Leo Zwettler");
        assertThat(panel(page)).containsText("+43 660 5550177");
    }

    @Nightly
    @Test
    void whatIsHalfFilledInIsNotLostByAReloadUnasked_andNonsenseIsSaidBesideItsField() {
        var page = reception();
        List<String> asked = new ArrayList<>();
        Consumer<Dialog> staying = dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        };
        page.onDialog(staying);
        press(page, "b");
        type(page, "zauner ida");
        press(page, "Insert");
        page.getByLabel("Born").fill("1.1.2030");
        page.getByLabel("Phone").fill("0664 1");
        from(page, "16.12.2026");
        press(page, "Control+Enter");
        assertThat(dialog(page).getByText("This lies in the future. Check the year."))
                .isVisible();
        assertThat(dialog(page).getByText("This number is too short. Write it whole, with its area code."))
                .isVisible();

        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        assertThat(page.getByLabel("Last name")).hasValue("Zauner");
        Assertions.assertThat(asked).containsExactly("beforeunload");
        page.offDialog(staying);
        press(page, "Escape");
        Settled.click(button(page, "Close").last());
        assertThat(dialog(page)).isHidden();
    }

    @Nightly
    @Test
    void whatSomebodyElseHasTakenMeanwhile_isSaidBesideTheTimes() {
        var page = reception();
        press(page, "b");
        from(page, "22.12.2026");
        assertThat(fits(page).nth(1)).containsText("Dec");
        taken(fits(page).nth(1));

        press(page, "F8");
        press(page, "ArrowDown");

        assertThat(alert(page, "Somebody else has just taken")).isVisible();
        assertThat(page.locator(".s-fitrow[aria-checked=true]")).hasCount(0);
        Inspection.of(page, "call-lost");
        press(page, "Control+Enter");
        assertThat(alert(page, "Choose who is calling")).isVisible();
        assertThat(search(page)).isFocused();
        press(page, "Escape");
        assertThat(dialog(page)).isHidden();
    }

    private void known(String firstName, String lastName, String born, String start) {
        Catalogue catalogue = directory.catalogue();
        var wish = new Wish(
                catalogue.findVisitType("follow-up").orElseThrow().id(),
                catalogue.findSpecialist("amara-okafor").orElseThrow().id(),
                catalogue.findConcern("restless-legs").orElseThrow().id());
        var patient = new PatientDetails(firstName, lastName, LocalDate.parse(born), null, "+43 660 5550142");
        book(wish, OffsetDateTime.parse(start), patient);
    }

    /** As another desk would. */
    private void taken(Locator fit) {
        Catalogue catalogue = directory.catalogue();
        String words = fit.innerText();
        var specialist = catalogue.specialists().stream()
                .filter(it -> words.contains(it.name()))
                .findFirst()
                .orElseThrow();
        String time = words.replaceAll("(?s).*?(\\d\\d:\\d\\d).*", "$1");
        String day = words.replaceAll("(?s).*?(\\d{1,2}) Dec.*", "$1");
        var wish = new Wish(
                catalogue
                        .findVisitType("restless-legs-consultation")
                        .orElseThrow()
                        .id(),
                specialist.id(),
                null);
        book(
                wish,
                OffsetDateTime.parse("2026-12-" + day + "T" + time + ":00+01:00"),
                new PatientDetails("Other", "Caller", LocalDate.of(1990, 1, 1), null, "+43 660 5550143"));
    }

    private void book(Wish wish, OffsetDateTime start, PatientDetails patient) {
        var outcome = desk.book(new DeskRequest(wish, start.toInstant(), patient, null, null));
        Assertions.assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
    }

    private static void from(Page page, String date) {
        press(page, "F8");
        press(page, "Shift+Tab");
        type(page, date);
        press(page, "Enter");
    }

    private static void press(Page page, String key) {
        Settled.press(page, key);
        page.waitForTimeout(A_KEY);
    }

    private static void type(Page page, String words) {
        words.codePoints().mapToObj(Character::toString).forEach(letter -> {
            Settled.type(page, letter);
            page.waitForTimeout(A_KEY);
        });
    }

    private Page reception() {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception");
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        return page;
    }

    private static Locator alert(Page page, String words) {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Who is calling?"));
    }

    private static Locator fits(Page page) {
        return page.locator(".s-fitrow");
    }

    private static Locator checked(Page page, String group) {
        return page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName(group))
                .locator("[aria-checked=true]");
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
