package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Seen;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator sees what new hours do before they are saved, and works through whoever falls outside. */
class AdminEffectsJourneyIT extends Journey {

    private static final String HOURS = "/admin/hours?location=clinic";
    private static final String LIST = "/admin/hours/outside";

    @Autowired
    private OpeningPlans plans;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void theHoursAreThoseOfTheSetUpAgain() {
        SignedInAs.somebody("Robert Huber", Role.ADMIN).works();
        for (var location : directory.catalogue().locations()) {
            var first = plans.history(location.id()).getLast().plan();
            plans.publish(plans.inForce(location.id()), first);
        }
        SignedInAs.nobodyWorks();
        database.sql("delete from hours_draft").update();
        database.sql("delete from outgoing_message where kind in ('CHANGE', 'CANCELLATION')")
                .update();
    }

    @Nightly
    @ParameterizedTest
    @CsvSource({"DESKTOP, 2026-12-03", "SMALL_PHONE, 2026-12-10"})
    void noBarrierStandsOnTheEffectTheListAndItsDecisions(Viewport viewport, LocalDate closed) {
        var page = windowOf(Colleague.ADMINISTRATION, viewport, Look.LIGHT);
        page.navigate(HOURS);
        closeDay(page, closed);
        assertThat(page.getByRole(AriaRole.HEADING, named("appointments fall outside")))
                .isVisible();
        Settled.click(page.getByText("By specialist"));
        Inspection.asItIs(page, "admin-effects-editor");

        Settled.click(button(page, "Publish"));
        assertThat(page.getByText("Publish and look through them")).isVisible();
        Inspection.asItIs(page, "admin-effects-question");
        Settled.click(page.getByText("Publish and look through them"));
        page.waitForURL(Pattern.compile(".*" + LIST));
        assertThat(page.getByText(Pattern.compile("\\d+ appointments to decide about")))
                .isVisible();
        Inspection.asItIs(page, "admin-effects-list");

        Settled.click(page.locator(".s-olist a").first());
        assertThat(page.getByText("Nearest free times")).isVisible();
        Inspection.asItIs(page, "admin-effects-move");
        Settled.click(button(page, "Keep"));
        Settled.click(button(page, "Keep it"));
        assertThat(Seen.text(page, "Write a few words.")).isVisible();
        Inspection.asItIs(page, "admin-effects-keep-mistake");
        Settled.click(button(page, "Cancel"));
        assertThat(page.getByLabel("Message to the patient")).isVisible();
        Inspection.asItIs(page, "admin-effects-cancel");

        page.navigate(HOURS);
        assertThat(page.getByText(Pattern.compile("lie outside of the hours in force")))
                .isVisible();
        Inspection.asItIs(page, "admin-effects-hours-outside");
    }

    @Nightly
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "SMALL_PHONE"})
    void theTelephoneShowsWhatAPatientSees_onChristmasEve(Viewport viewport) {
        var page = windowOf(Colleague.ADMINISTRATION, viewport, Look.LIGHT);
        page.navigate(HOURS);
        var date = page.locator("vaadin-date-picker input").last();
        date.fill("24 Dec 2026");
        date.press("Enter");
        var time = page.getByRole(AriaRole.TEXTBOX, named("Time")).last();
        time.fill("19:00");
        time.press("Tab");

        assertThat(page.locator("#patient-sees")).containsText("Closed Opens Monday 28 December");
        assertThat(page.locator(".s-phone")).containsText("We are closed now");
        Inspection.asItIs(page, "admin-effects-preview");
    }

    @Test
    void byKeyboardAlone_oneIsMoved_oneKept_oneCancelled() {
        closeElsewhere(LocalDate.of(2026, 12, 17));
        var page = windowOf(Colleague.ADMINISTRATION, Viewport.DESKTOP, Look.LIGHT);
        page.navigate(LIST);
        tabTo(page, page.locator(".s-olist a").first());
        Settled.press(page, "Enter");
        assertThat(page.locator("#outside-one")).isFocused();

        tabTo(page, button(page, "Move and tell the patient"));
        Settled.press(page, "Enter");
        assertThat(page.getByText("was moved to")).isVisible();
        assertThat(page.locator("#outside-one")).isFocused();

        tabTo(page, button(page, "Keep"));
        Settled.press(page, "Enter");
        tabTo(page, page.getByLabel("Reason"));
        Settled.type(page, "The team comes in");
        tabTo(page, button(page, "Keep it"));
        Settled.press(page, "Enter");
        assertThat(page.getByText("stays as it is.")).isVisible();
        assertThat(page.locator("#outside-one")).isFocused();

        tabTo(
                page,
                page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Cancel").setExact(true)));
        Settled.press(page, "Enter");
        tabTo(page, page.getByLabel("Message to the patient"));
        Settled.type(page, "We are closed that day.");
        tabTo(page, button(page, "Cancel the appointment"));
        Settled.press(page, "Enter");
        assertThat(page.getByText("was cancelled.")).isVisible();
        Screenshots.takeIfWanted(page, "admin-effects-done");
    }

    private void closeElsewhere(LocalDate date) {
        SignedInAs.somebody("Robert Huber", Role.ADMIN).works();
        var clinic = directory.catalogue().mainLocation().orElseThrow().id();
        var inForce = plans.inForce(clinic);
        plans.publish(inForce, inForce.with(HoursException.closed(clinic, date, date, "Move of the archive")));
        SignedInAs.nobodyWorks();
    }

    private static void closeDay(Page page, LocalDate date) {
        Settled.click(button(page, "Add exception"));
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("First day").fill(date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear());
        dialog.getByLabel("First day").press("Enter");
        Settled.click(dialog.getByText("Closed", new Locator.GetByTextOptions().setExact(true)));
        dialog.getByLabel("Why").fill("Move of the archive");
        Settled.click(dialog.getByText("Put into the draft"));
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void tabTo(Page page, Locator goal) {
        for (int step = 0; step < 200; step++) {
            Settled.press(page, "Tab");
            if ((Boolean) goal.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + goal);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
