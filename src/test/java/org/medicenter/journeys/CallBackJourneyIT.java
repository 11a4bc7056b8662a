package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** Who reaches nobody at night leaves a number, and the desk calls. */
class CallBackJourneyIT extends Journey {

    private static final ContainsTextOptions LIVE = new ContainsTextOptions().setTimeout(2_000);

    @Test
    void aPatientAtNightLeavesANumber_andIsToldWhenItIsRead_andWhenTheyAreCalled() {
        clock.turnedTo("2026-11-24T23:12:00+01:00", () -> {
            var page = pages.open(Viewport.PHONE);
            page.navigate("/book/out-of-hours");
            var form = page.locator("#callback");
            assertThat(form).containsText("Nobody reads this before we open: Wednesday 25 November, 08:00.");

            Settled.click(button(page, "Ask for a call"));
            assertThat(form).containsText("Without a number we cannot call you.");
            assertThat(page.getByLabel("Phone")).isFocused();
            page.getByLabel("Phone").fill("0660 call me");
            assertThat(form).not().containsText("Without a number we cannot call you.");
            Settled.click(button(page, "Ask for a call"));
            assertThat(form).containsText("This is not a phone number that can be called.");
            Inspection.of(page, "call-back-refused");

            page.getByLabel("Phone").fill("0660 555 0182");
            form.getByRole(AriaRole.RADIO).last().check();
            Settled.press(page, "Tab");
            page.getByLabel("Phone").focus();
            Settled.press(page, "Enter");
            assertThat(form).containsText("We call 0660 555 0182.");
            assertThat(form).containsText("You hear from us by Wednesday 25 November, 13:00.");
            assertThat(form.locator("[tabindex='-1']").last()).isFocused();
            Inspection.asItIs(page, "call-back-asked");
        });
    }

    @Test
    void theDeskSeesItAtOnce_takesIt_andAColleagueIsToldWhoIsOnIt() {
        var mine = desk(Colleague.RECEPTION);
        var theirs = desk(Colleague.ADMINISTRATION);
        asked("Greta Sommer", "0660 555 0163");
        assertThat(tray(mine)).containsText("Call-backs", LIVE);
        assertThat(tray(mine)).not().containsText("Call-backs0", new ContainsTextOptions().setTimeout(2_000));

        Settled.click(tray(mine));
        var card = card(mine, "Greta Sommer");
        assertThat(card).containsText("+43 660 5550163");
        assertThat(card.getByRole(AriaRole.LINK)).hasAttribute("href", "tel:+436605550163");
        Inspection.of(mine, "queue-call-backs");
        Settled.click(tray(theirs));
        Settled.click(button(card, "I take it"));
        assertThat(card(theirs, "Greta Sommer")).containsText("Birgit Steiner is on it.", LIVE);

        Settled.click(button(card, "No answer"));
        assertThat(card).containsText("Tried once.");
        Settled.click(button(card(mine, "Greta Sommer"), "Reached"));
        assertThat(card).hasCount(0);
        assertThat(card(theirs, "Greta Sommer")).hasCount(0);
    }

    @Nightly
    @Test
    void byKeyboardAlone_theQueueIsOpened_worked_andClosed() {
        asked("Petar Nikolic", "0660 555 0171");
        var page = desk(Colleague.RECEPTION);
        assertThat(tray(page)).isVisible();
        tray(page).focus();
        Settled.press(page, "Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("Queues"))).isFocused();
        var reached = button(card(page, "Petar Nikolic"), "Reached");
        for (int tabs = 0; tabs < 40 && !focused(reached); tabs++) {
            Settled.press(page, "Tab");
        }
        assertThat(reached).isFocused();
        Settled.press(page, "Enter");
        assertThat(card(page, "Petar Nikolic")).hasCount(0);

        Settled.press(page, "Escape");
        assertThat(page.getByRole(AriaRole.HEADING, named("Queues"))).isHidden();
        assertThat(tray(page)).isFocused();
    }

    @Nightly
    @Test
    void whoIsLateStandsInTheQueue_andAClickChoosesTheirVisit_alsoOnAPhoneTheQueueOpens() {
        clock.turnedTo("2026-11-24T11:30:10+01:00", () -> {
            var page = desk(Colleague.RECEPTION);
            Settled.click(page.getByRole(AriaRole.BUTTON, named("^Late")));
            var late = page.locator(".s-qsec[open] .s-qitem").first();
            String name = late.locator(".s-strong").innerText();
            Inspection.of(page, "queue-late");

            Settled.click(late);

            assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment")))
                    .containsText(name.split(",")[0]);
            assertThat(page.locator(".s-queues")).isHidden();

            page.setViewportSize(360, 740);
            page.navigate("/reception");
            Settled.click(page.getByRole(AriaRole.BUTTON, named("^Late")));
            assertThat(page.locator(".s-qsec[open] .s-qitem").first()).isVisible();
            Inspection.asItIs(page, "queue-phone");
        });
    }

    private void asked(String name, String phone) {
        var page = pages.open(Viewport.PHONE);
        page.navigate("/book/out-of-hours");
        Settled.waitFor(page);
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Phone").fill(phone);
        Settled.click(button(page, "Ask for a call"));
        assertThat(page.locator("#callback")).containsText("We call " + phone);
    }

    private Page desk(Colleague who) {
        var page = windowOf(who);
        page.waitForResponse("**/changes", () -> page.navigate("/reception"));
        assertThat(page.locator("mc-day-board .col").first()).isVisible();
        return page;
    }

    private static boolean focused(Locator it) {
        return (boolean) it.evaluate("it => it === document.activeElement");
    }

    private static Locator tray(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("^Call-backs"));
    }

    private static Locator card(Page page, String name) {
        return page.locator(".s-call").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions named(String pattern) {
        return new GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
