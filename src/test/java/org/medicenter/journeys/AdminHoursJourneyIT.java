package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
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

/** An administrator changes the opening hours: by mouse, by keyboard alone, on a small phone, by day and by night. */
class AdminHoursJourneyIT extends Journey {

    private static final String CLINIC = "/admin/hours?location=clinic";
    private static final String LAB = "/admin/hours?location=sleep-lab";

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
    }

    @Nightly
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "SMALL_PHONE"})
    void noBarrierStandsOnThePageInAnyOfItsStates(Viewport viewport) {
        var page = administrator(viewport, Look.LIGHT, CLINIC);
        Inspection.asItIs(page, "admin-hours");

        type(page, "Monday closes", "07:00");
        assertThat(Seen.text(page, "It closes at 07:00, before it opens at 08:00."))
                .isVisible();
        Settled.click(button(page, "Break on Thursday"));
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Thursday break starts")))
                .isVisible();
        Inspection.asItIs(page, "admin-hours-mistake");

        type(page, "Monday closes", "17:30");
        Settled.click(page.getByRole(AriaRole.SWITCH, named("Closed on Immaculate Conception Day")));
        Settled.click(button(page, "Weeks A and B"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Week B"))).isVisible();
        Inspection.asItIs(page, "admin-hours-draft");

        for (String dialog :
                new String[] {"Add exception", "New version", "Copy a day", "Copy from another location", "History"}) {
            Settled.click(button(page, dialog));
            assertThat(page.locator("vaadin-dialog[opened] h2")).isVisible();
            Inspection.asItIs(page, "admin-hours-" + dialog.toLowerCase(Locale.ROOT));
            Settled.press(page, "Escape");
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        }
        Settled.click(button(page, "Discard"));
        Settled.click(button(page, "Throw them away"));
        assertThat(page.getByText("not published")).isHidden();
    }

    @Test
    void withTheMouse_anEndIsDraggedOnAGridOfFiveMinutes_andTheTextFollows() {
        var page = administrator(Viewport.DESKTOP, Look.LIGHT, CLINIC);

        drag(page, page.getByRole(AriaRole.SLIDER, named("Friday closes")), -60);

        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Friday closes")))
                .not()
                .hasValue("16:00");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Friday closes")))
                .hasValue(Pattern.compile("1[0-5]:\\d[05]"));
        assertThat(page.getByText("1 change not published.")).isVisible();
    }

    @Nightly
    @Test
    void withTheMouse_aNightIsMovedAsAWhole_overMidnight() {
        var page = administrator(Viewport.DESKTOP, Look.LIGHT, LAB);
        var block = page.locator("#hours-0-MONDAY .s-opn");
        assertThat(block).hasText("12.5 h, ends next day");

        drag(page, block, -25);

        assertThat(block).hasText("12.5 h, ends next day");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Monday opens")))
                .not()
                .hasValue("19:00");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Monday closes"))).hasValue(Pattern.compile("0[67]:\\d[05]"));
        Screenshots.takeIfWanted(page, "admin-hours-night");
    }

    @Test
    void byKeyboardAlone_hoursAreChangedPublishedAndRestored() {
        var page = administrator(Viewport.DESKTOP, Look.LIGHT, CLINIC);
        var closes = page.getByRole(AriaRole.SLIDER, named("Friday closes"));
        tabTo(page, closes);

        Settled.press(page, "ArrowLeft");
        Settled.press(page, "PageDown");
        assertThat(closes).hasAttribute("aria-valuetext", "15:25");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Friday closes"))).hasValue("15:25");
        assertThat(closes).isFocused();

        tabTo(page, button(page, "Publish"));
        Settled.press(page, "Enter");
        publishAllTheSame(page);
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Friday closes"))).hasValue("15:25");
        assertThat(page.getByText("not published")).isHidden();

        button(page, "History").focus();
        Settled.press(page, "Enter");
        var restore =
                page.getByRole(AriaRole.BUTTON, named("Restore the hours of")).first();
        assertThat(restore).isVisible();
        restore.focus();
        Settled.press(page, "Enter");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Friday closes"))).hasValue("16:00");
    }

    @Nightly
    @Test
    void whatWasTypedIsThereAgainAfterSigningInAnew() {
        var page = administrator(Viewport.DESKTOP, Look.LIGHT, CLINIC);
        type(page, "Tuesday opens", "7.45");
        assertThat(page.getByText("1 change not published.")).isVisible();

        page.context().clearCookies();
        var again = administrator(Viewport.DESKTOP, Look.LIGHT, CLINIC);

        assertThat(again.getByRole(AriaRole.TEXTBOX, named("Tuesday opens"))).hasValue("07:45");
        Settled.click(button(again, "Discard"));
        assertThat(again.getByRole(AriaRole.TEXTBOX, named("Tuesday opens"))).hasValue("08:00");
    }

    @Test
    void anExceptionGoesFromTheDialogIntoTheList() {
        var page = administrator(Viewport.DESKTOP, Look.LIGHT, CLINIC);
        Settled.click(button(page, "Add exception"));
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("First day").fill("20.1.2027");
        dialog.getByLabel("First day").press("Enter");
        Settled.click(dialog.getByText("Closed for a part"));
        dialog.getByLabel("From").fill("12");
        dialog.getByLabel("To").first().fill("13");
        dialog.getByLabel("Why").fill("Fire drill");
        Settled.click(dialog.getByText("Put into the draft"));

        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.getByRole(
                        AriaRole.ROW, new GetByRoleOptions().setName(Pattern.compile("Wed 20 Jan 2027.*Fire drill"))))
                .containsText("12:00 to 13:00");
        Settled.click(button(page, "Discard"));
    }

    private Page administrator(Viewport viewport, Look look, String address) {
        var page = windowOf(Colleague.ADMINISTRATION, viewport, look);
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Monday opens"))).isVisible();
        return page;
    }

    /** Where appointments fall outside, the page asks once more, and leads to them. */
    private static void publishAllTheSame(Page page) {
        var published = page.getByText("Published. Patients see the new hours now.");
        var asked = page.getByText("Publish and look through them");
        assertThat(published.or(asked).first()).isVisible();
        if (asked.isVisible()) {
            Settled.click(asked);
            page.waitForURL(Pattern.compile(".*/admin/hours/outside"));
            page.navigate(CLINIC);
        }
    }

    private static void tabTo(Page page, Locator goal) {
        for (int step = 0; step < 150; step++) {
            Settled.press(page, "Tab");
            if ((Boolean) goal.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + goal);
    }

    private static void drag(Page page, Locator what, double pixels) {
        what.scrollIntoViewIfNeeded();
        var box = what.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + pixels, y, new Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
    }

    private static void type(Page page, String name, String text) {
        var box = page.getByRole(AriaRole.TEXTBOX, named(name));
        box.fill(text);
        box.press("Tab");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
