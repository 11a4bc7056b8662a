package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** A study that lacks its approval stands on the desk's list, on the board and on paper until it has it. */
class ApprovalsJourneyIT extends Journey {

    private static final String NIGHT = "2027-02-24";

    /** On a slow machine a dialog gives the focus to its button only after the field has had it. */
    private static final String LATE_DIALOG = """
            () => document.addEventListener("focusin", function late(event) {
              if (event.target.matches("vaadin-confirm-dialog input")) {
                document.removeEventListener("focusin", late);
                const button = event.target.closest("vaadin-confirm-dialog").querySelector("[slot=confirm-button]");
                setTimeout(() => button.focus());
                button.dataset.late = "";
              }
            })""";

    @Autowired
    private BookedAtDesk booked;

    @Test
    void aNightIsAskedForAndApprovedByKeyboard_andTheOtherDeskSeesIt_andItIsTakenBack() {
        booked.bookNight("Zahradnik", NIGHT);
        var page = desk("/reception?location=sleep-lab&date=" + NIGHT);
        var theirs = desk("/reception?location=sleep-lab&date=" + NIGHT);
        assertThat(visit(theirs)).containsText("No approval");
        Settled.click(tray(page));
        assertThat(card(page)).containsText("Wed 24 Feb 20:00.");
        assertThat(card(page)).containsText("Nobody has asked for the approval yet.");
        Inspection.of(page, "queue-to-approve");

        Settled.click(button(page, "The approval for Eva Zahradnik was asked for"));
        assertThat(card(page)).containsText("Asked for on");
        Settled.focus(button(page, "The visit of Eva Zahradnik was approved"));
        page.evaluate(LATE_DIALOG);
        Settled.press(page, "Enter");
        assertThat(button(page, "Approved")).hasAttribute("data-late", "");
        assertThat(page.getByLabel("Number of the approval")).isFocused();
        Inspection.of(page, "approval-dialog");
        Settled.press(page, "Escape");
        assertThat(page.getByLabel("Number of the approval")).isHidden();
        assertThat(card(page)).containsText("Asked for on");
        Settled.focus(button(page, "The visit of Eva Zahradnik was approved"));
        Settled.press(page, "Enter");
        assertThat(page.getByLabel("Number of the approval")).isFocused();
        Settled.type(page, "A-4711");
        Settled.press(page, "Enter");

        assertThat(card(page)).containsText("Approved (A-4711), noted on");
        assertThat(visit(theirs)).not().containsText("No approval");
        Settled.click(visit(theirs));
        assertThat(panel(theirs)).containsText("Approved (A-4711), noted on");
        Inspection.of(theirs, "visit-approved");
        Settled.click(button(theirs, "Take back what was noted last for Eva Zahradnik"));
        assertThat(panel(theirs)).containsText("Asked for on");
        assertThat(visit(page)).containsText("No approval");
        assertThat(card(page)).containsText("Asked for on");
    }

    @Test
    void whatIsRefusedIsSaidOnTheBoardAndOnPaper() {
        booked.bookNight("Quist", NIGHT);
        var page = desk("/reception?location=sleep-lab&date=" + NIGHT);
        Locator visit = page.locator("mc-day-board .ev").filter(new Locator.FilterOptions().setHasText("Quist"));
        Settled.click(visit);
        Settled.click(button(page, "The approval for Eva Quist was refused"));
        assertThat(page.getByLabel("Why")).isFocused();
        Settled.type(page, "no order");
        Settled.click(button(page, "Refused"));
        assertThat(panel(page)).containsText("Refused (no order), noted on");
        assertThat(visit).containsText("Approval refused");

        page.navigate("/staff/day-list?location=sleep-lab&date=" + NIGHT);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Quist")))
                .containsText("Approval refused");
    }

    private Page desk(String address) {
        var page = windowOf(Colleague.RECEPTION);
        page.waitForResponse("**/changes", () -> page.navigate(address));
        assertThat(page.locator("mc-day-board .col").first()).isVisible();
        return page;
    }

    private static Locator visit(Page page) {
        return page.locator("mc-day-board .ev").filter(new Locator.FilterOptions().setHasText("Zahradnik"));
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment"));
    }

    private static Locator tray(Page page) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^To approve \\d")));
    }

    private static Locator card(Page page) {
        return page.locator(".s-call").filter(new Locator.FilterOptions().setHasText("Eva Zahradnik"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
