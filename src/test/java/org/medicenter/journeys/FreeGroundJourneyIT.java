package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** Free time on the board is booked by pointing at it. */
class FreeGroundJourneyIT extends Journey {

    private static final String LINDQVIST = "jonas-lindqvist";

    @Autowired
    private BookedAtDesk atDesk;

    @Test
    void belowAVisit_aClickAndANameBookTheTimeFromItsEndOn() {
        atDesk.book("Zimmer", LINDQVIST, "2027-01-28T10:00");
        var page = reception("?date=2027-01-28", ".ev");
        var zimmer = visit(page).first().boundingBox();
        double x = zimmer.x + 60;
        double y = zimmer.y + zimmer.height + 4;

        page.mouse().move(x, y);
        page.mouse().move(x + 1, y);
        assertThat(mark(page)).hasText("Book 10:20");
        Inspection.asItIs(page, "board-free-ground");
        page.mouse().move(zimmer.x + 60, zimmer.y + 5);
        assertThat(mark(page)).hasCount(0);
        page.mouse().click(x, y);

        assertThat(dialog(page)).containsText("Thu 28 Jan, 10:20–11:00 is free.");
        assertThat(field(page, "Day")).hasValue("28 Jan 2027");
        assertThat(field(page, "Time")).hasValue("10:20");
        Inspection.asItIs(page, "call-free-ground");
        Settled.type(page, "zimmer ev");
        Settled.press(page, "Enter");
        assertThat(page.locator(".s-caller")).isVisible();
        assertThat(dialog(page)).containsText("Thu 28 Jan, 10:20–11:00 is free.");
        Settled.press(page, "Control+Enter");

        assertThat(dialog(page)).isHidden();
        var booked = page.locator("mc-day-board .ev[aria-current=true]");
        assertThat(booked).containsText("10:20 to 11:00");
        assertThat(booked).isFocused();
        assertThat(visit(page)).hasCount(2);
    }

    @Test
    void aGapThatIsJustLongEnoughIsTakenWhole_whereverItIsPointedAt() {
        atDesk.book("Gruber", LINDQVIST, "2027-01-28T15:00");
        atDesk.book("Gruber", LINDQVIST, "2027-01-28T16:00");
        var page = reception("?date=2027-01-28", ".ev");
        var first = page.locator("mc-day-board .col .ev").filter(new Locator.FilterOptions().setHasText("Gruber"));
        first.first().scrollIntoViewIfNeeded();
        var above = first.first().boundingBox();
        var below = first.last().boundingBox();

        page.mouse().click(above.x + 60, (above.y + above.height + below.y) / 2 + 6);

        assertThat(dialog(page)).containsText("Thu 28 Jan, 15:20–16:00 is free.");
        assertThat(field(page, "Time")).hasValue("15:20");
    }

    @Nightly
    @Test
    void inTheWeek_itIsTheDayThatWasPointedAt_andAReasonThatIsNotTheirsIsSaid() {
        var page = reception("/week?specialist=" + LINDQVIST + "&date=2027-01-28", ".cd");
        page.locator("mc-day-board .col.books").nth(4).click(new Locator.ClickOptions().setPosition(60, 200));

        assertThat(field(page, "Day")).hasValue("29 Jan 2027");
        assertThat(dialog(page)).containsText(Pattern.compile("Fri 29 Jan, .* is free\\."));
        dialog(page)
                .locator(".chip")
                .filter(new Locator.FilterOptions().setHasText("Restless legs"))
                .click();
        assertThat(dialog(page)).containsText("Dr Jonas Lindqvist does not see patients for this.");
        Inspection.asItIs(page, "call-not-theirs");
    }

    /** @param drawn what stands on the board as soon as it is drawn */
    private Page reception(String address, String drawn) {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception" + address);
        assertThat(page.locator("mc-day-board " + drawn).first()).isVisible();
        return page;
    }

    private static Locator visit(Page page) {
        return page.locator("mc-day-board .col .ev").filter(new Locator.FilterOptions().setHasText("Zimmer, Eva"));
    }

    private static Locator mark(Page page) {
        return page.locator("mc-day-board .here");
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }
}
