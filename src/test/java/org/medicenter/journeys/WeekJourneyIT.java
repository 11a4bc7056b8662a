package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;

/** The week of one specialist and the month of all, and the ways between them and the day. */
class WeekJourneyIT extends Journey {

    private static final String OKAFOR = "amara-okafor";

    @Autowired
    private BookedAtDesk atDesk;

    @Test
    void aVisitIsCarriedToAnotherDateOfTheWeek_byMouseAndByKeys_andTakenBack() {
        atDesk.book("Wagner", OKAFOR, "2027-02-08T10:00");
        atDesk.book("Pichler", OKAFOR, "2027-02-09T11:00");
        var page = week("?date=2027-02-10&specialist=" + OKAFOR);
        var wagner = visit(page, "Wagner");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("8–12 February");
        assertThat(page.locator("mc-day-board .cd")).hasCount(5);
        assertThat(panel(page)).containsText("Next free");
        Inspection.of(page, "week");

        var from = wagner.boundingBox();
        var to = visit(page, "Pichler").boundingBox();
        page.mouse().move(from.x + 60, from.y + 6);
        page.mouse().down();
        page.mouse().move(to.x + 60, to.y + 6, new Mouse.MoveOptions().setSteps(8));
        assertThat(page.locator("mc-day-board .carry.clash .tag")).containsText("clash");
        page.mouse().up();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Clashes for");
        Settled.press(page, "Escape");
        assertThat(wagner).containsText("10:00 to 10:20");

        Settled.click(wagner);
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment")))
                .containsText("Wagner");
        assertThat(panel(page)).isHidden();
        Settled.press(page, "m");
        assertThat(page.locator("mc-day-board .carry")).hasCount(1);
        Settled.press(page, "ArrowRight");
        Settled.press(page, "Enter");

        assertThat(said(page))
                .containsText("Wagner, Eva is moved to Tue 9 Feb, 10:00, Dr Amara Okafor. Z takes it back.");
        Settled.press(page, "z");
        assertThat(said(page)).containsText("Wagner, Eva is back at Mon 8 Feb, 10:00, Dr Amara Okafor.");
        Settled.press(page, "Escape");
        assertThat(panel(page)).isVisible();
    }

    @Nightly
    @Test
    void keysLeadToTheNextWeek_toTheNextPerson_andADatesHeadToItsDay() {
        var page = week("?date=2027-02-10&specialist=" + OKAFOR);
        var heading = page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
        assertThat(heading).hasText("8–12 February");

        Settled.press(page, "]");
        assertThat(heading).hasText("15–19 February");
        Settled.press(page, "Shift+BracketRight");
        assertThat(page.locator(".s-people [aria-current]")).hasText(Pattern.compile("Dr Jonas Lindqvist$"));
        assertThat(heading).hasText("15–19 February");

        Settled.click(page.locator("mc-day-board")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tuesday 16 February")));
        assertThat(heading).hasText("Tuesday 16 February");
        Settled.press(page, "2");
        assertThat(heading).hasText("15–19 February");
        Settled.press(page, "3");
        assertThat(heading).hasText("February 2027");
        assertThat(page.locator(".s-people [aria-current]")).hasText(Pattern.compile("Dr Jonas Lindqvist$"));
    }

    @Test
    void aMonthShowsHowFullItsDaysAre_andLeadsToEach() {
        atDesk.book("Steiner", OKAFOR, "2027-02-11T10:00");
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception/month?date=2027-02-10");
        var thursday =
                page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Thursday 11 February")));
        assertThat(thursday).containsText("1 visit");
        Inspection.of(page, "month");

        Settled.click(thursday);

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Thursday 11 February");
        assertThat(visit(page, "Steiner")).isVisible();
    }

    @Test
    void onAPhoneTheDatesOfAWeekStandInAList() {
        var page = windowOf(Colleague.RECEPTION, Viewport.SMALL_PHONE, Look.DARK);
        page.navigate("/reception/week");
        var today = page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Tuesday 24 November \\d+ visits")));
        assertThat(today).isVisible();
        assertThat(page.locator("mc-day-board")).isHidden();
        Inspection.asItIs(page, "week-phone");

        Settled.click(today);

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Tuesday 24 November");
    }

    @Nightly
    @Test
    void aSpecialistHasTheirOwnWeek_whoeverTheAddressNames() {
        var page = windowOf(Colleague.SPECIALIST);
        page.navigate("/reception/week?specialist=jonas-lindqvist");

        assertThat(panel(page)).containsText("Dr Amara Okafor");
        assertThat(page.locator(".s-people")).isHidden();
    }

    private Page week(String query) {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception/week" + query);
        assertThat(page.locator("mc-day-board .cd").first()).isVisible();
        return page;
    }

    private static Locator visit(Page page, String lastName) {
        return page.locator("mc-day-board .col .ev").filter(new Locator.FilterOptions().setHasText(lastName + ", Eva"));
    }

    private static Locator said(Page page) {
        return page.locator("mc-day-board [role=status]");
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("The week in figures"));
    }
}
