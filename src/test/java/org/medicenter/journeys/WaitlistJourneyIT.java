package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** A caller for whom nothing suits waits, and the desk sees what becomes free for them. */
class WaitlistJourneyIT extends Journey {

    /** The list is gone through every two seconds. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(10_000);

    @Autowired
    private BookedAtDesk booked;

    @Test
    void whoFindsNoTimeThatSuitsIsPutOnTheWaitlistByKeyboard_takenOff_andPutBack() {
        booked.book("Berisha", "mei-ling-tan", "2027-02-22T10:00");
        var page = desk();
        var theirs = desk();
        Settled.press(page, "b");
        assertThat(page.locator("#call-search")).isFocused();
        Settled.type(page, "berisha");
        assertThat(page.locator(".s-hit").first()).containsText("Berisha");
        Settled.press(page, "Enter");
        assertThat(page.locator(".s-caller")).containsText("Berisha, Eva");
        Settled.click(radio(page, "Evening"));
        Settled.click(button(page, "Saturday"));
        assertThat(page.getByText("or put the caller on the waitlist")).isVisible();

        Settled.press(page, "F7");
        assertThat(page.getByText("Put Eva Berisha on the waitlist")).isVisible();
        Inspection.of(page, "waitlist-dialog");
        Settled.press(page, "Escape");
        assertThat(page.getByText("Put Eva Berisha on the waitlist")).isHidden();
        Settled.press(page, "F9");
        Settled.type(page, "Deaf on the left ear");
        Settled.press(page, "F7");
        assertThat(button(page, "Saturday").last()).hasAttribute("aria-pressed", "true");
        Settled.press(page, "F10");
        assertThat(page.getByText("Put Eva Berisha on the waitlist")).isVisible();
        Settled.press(page, "Control+Enter");
        assertThat(page.getByText("Nobody works then in the next three months")).isVisible();
        Settled.press(page, "Control+Enter");

        assertThat(page.getByText("Eva Berisha is on the waitlist, number")).isVisible();
        assertThat(page.getByText("Book for a caller")).isHidden();
        assertThat(tray(theirs)).not().containsText("Waitlist0", SOON);
        Settled.click(tray(page));
        assertThat(card(page)).containsText("Restless legs consultation");
        assertThat(card(page)).containsText("Sat. In the evening. Waits since");
        assertThat(card(page)).containsText("Deaf on the left ear");
        Inspection.of(page, "queue-waitlist");

        Settled.click(button(page, "Take Eva Berisha off the waitlist"));
        assertThat(card(page)).containsText("Taken off the waitlist.");
        Settled.click(button(page, "Put Eva Berisha back on the waitlist"));
        assertThat(card(page)).containsText("Waits since");
        Settled.click(button(page, "Take Eva Berisha off the waitlist"));
    }

    @Test
    void whoWouldComeEarlierIsToldOfWhatIsFree_andMovedThere() {
        booked.book("Haddad", "mei-ling-tan", "2027-02-23T10:00");
        var page = desk("?date=2027-02-23");
        Settled.click(page.locator("mc-day-board .ev").filter(new Locator.FilterOptions().setHasText("Haddad")));
        Settled.click(button(page, "Wants earlier"));
        assertThat(page.getByText("They keep the time they have.")).isVisible();
        choose(page, "Time of day", "Evening");
        choose(page, "How much notice do they need?", "Three days");
        Settled.click(button(page, "Put on the list"));
        assertThat(page.getByText("There is such a time now:")).isVisible();
        assertThat(button(page, "Move there now")).isVisible();
        Settled.click(button(page, "Put on the list all the same"));
        assertThat(panel(page)).containsText("Waits for an earlier time: Follow-up with Mei-Ling Tan, PhD.", SOON);
        Settled.click(tray(page));
        var card = page.locator(".s-call").filter(new Locator.FilterOptions().setHasText("Haddad"));
        assertThat(card)
                .containsText(
                        "Follow-up with Mei-Ling Tan, PhD: now on Tue 23 Feb 10:00, wants an earlier time.", SOON);
        assertThat(card).containsText("Free now:", SOON);
        String first = card.locator(".s-told").last().innerText();

        Settled.click(button(page, "Eva Haddad does not want that time"));
        assertThat(card.last()).containsText("it is not spoken of again");
        assertThat(card.first()).containsText("Free now:", SOON);
        assertThat(card.first()).not().containsText(first);
        Settled.click(button(page, "Hold it for Eva Haddad"));
        assertThat(card.first()).containsText("Held for them until");
        assertThat(tray(page)).containsText("1 offered");
        Inspection.of(page, "queue-waitlist-offered");
        Settled.click(button(page, "Move Eva Haddad there"));
        assertThat(card).hasCount(1);
        assertThat(card).containsText("Moved:");
        Settled.click(button(page, "Show the visit of Eva Haddad"));

        assertThat(panel(page)).containsText("Eva Haddad");
        assertThat(page).not().hasURL(Pattern.compile("date=2027-02-23"));
        assertThat(tray(page)).containsText("Waitlist");
    }

    @Test
    void whoWouldComeEarlierIsMovedAtOnceToWhatIsFreeNow_andACallerTakesIt() {
        booked.book("Osei", "mei-ling-tan", "2027-02-25T10:00");
        var page = desk("?date=2027-02-25");
        Settled.click(page.locator("mc-day-board .ev").filter(new Locator.FilterOptions().setHasText("Osei")));
        Settled.click(button(page, "Wants earlier"));
        choose(page, "Time of day", "Evening");
        choose(page, "How much notice do they need?", "Three days");
        Settled.click(button(page, "Put on the list"));
        assertThat(page.getByText("There is such a time now:")).isVisible();
        Inspection.of(page, "waitlist-free-now");
        Settled.click(button(page, "Move there now"));
        assertThat(page).not().hasURL(Pattern.compile("date=2027-02-25"));
        assertThat(panel(page)).containsText("Eva Osei");
        assertThat(panel(page)).not().containsText("Waits for");

        Settled.press(page, "b");
        Settled.type(page, "osei");
        assertThat(page.locator(".s-hit").first()).containsText("Osei");
        Settled.press(page, "Enter");
        assertThat(page.locator(".s-caller")).containsText("Osei, Eva");
        Settled.press(page, "F7");
        Settled.press(page, "Control+Enter");
        assertThat(page.getByText("There is such a time now:")).isVisible();
        String words = page.getByText("There is such a time now:").innerText();
        Settled.click(button(page, "Take that time"));
        assertThat(page.getByText("There is such a time now:")).isHidden();
        String time = page.locator(".s-hand vaadin-time-picker input").inputValue();
        org.assertj.core.api.Assertions.assertThat(time).isNotEmpty();
        org.assertj.core.api.Assertions.assertThat(words).contains(time);
        assertThat(page.locator(".s-callfoot .btn").last()).isFocused();
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment"));
    }

    private static void choose(Page page, String field, String choice) {
        Settled.click(page.getByRole(AriaRole.COMBOBOX, named(field))
                .or(page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(field)))
                .first());
        Settled.click(page.getByRole(AriaRole.OPTION, named(choice)));
    }

    private Page desk() {
        return desk("");
    }

    private Page desk(String query) {
        var page = windowOf(Colleague.RECEPTION);
        page.waitForResponse("**/changes", () -> page.navigate("/reception" + query));
        assertThat(page.locator("mc-day-board .col").first()).isVisible();
        return page;
    }

    private static Locator tray(Page page) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Waitlist \\d")));
    }

    private static Locator card(Page page) {
        return page.locator(".s-call").filter(new Locator.FilterOptions().setHasText("Eva Berisha"));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, named(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
