package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Finger;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Look;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits are carried over the board of the reception by finger, on the desk's tablet. */
class BoardTouchJourneyIT extends Journey {

    private static final String OKAFOR = "amara-okafor";
    private static final String LINDQVIST = "jonas-lindqvist";

    @Autowired
    private BookedAtDesk atDesk;

    @Test
    void aFingerThatRests_picksAVisitUp_carriesIt_andPutsItDown() {
        atDesk.book("Touch", OKAFOR, "2027-02-04T10:00");
        atDesk.book("Screen", LINDQVIST, "2027-02-04T10:00");
        var page = tablet("?date=2027-02-04");
        var visit = visit(page, "Touch");
        var box = inSight(visit);
        double minute = (box.height + 1) / 20;
        double column = visit(page, "Screen").boundingBox().x - box.x;

        var finger = Finger.on(page).down(box.x + 60, box.y + 8).rest();
        assertThat(ghost(page)).hasCount(1);
        assertThat(visit).hasClass(Pattern.compile("\\blifted\\b"));
        finger.by(3, 5);
        assertThat(tag(page)).containsText("10:00");
        finger.by(column - 3, 0);
        assertThat(page.locator("mc-day-board .carry.clash .tag"))
                .hasText(Pattern.compile("10:\\d\\d, clash \\d+ min"));
        finger.by(0, 40 * minute - 5);
        assertThat(page.locator("mc-day-board .carry.ok .tag")).hasText("10:40 fits");
        Inspection.asItIs(page, "board-touch");
        finger.up();

        assertThat(said(page)).containsText("Touch, Eva is moved to 10:40, Dr Jonas Lindqvist. Z takes it back.");
        assertThat(visit).containsText("10:40 to 11:00");
        assertThat(ghost(page)).hasCount(0);
        Settled.waitFor(page);
        assertThat(visit).isFocused();
    }

    @Nightly
    @Test
    void whatIsCarriedByFinger_isLeftByASecondOne_byEscape_andWhenTheTouchIsLost() {
        atDesk.book("Second", OKAFOR, "2027-02-04T13:00");
        var page = tablet("?date=2027-02-04");
        var visit = visit(page, "Second");
        var box = inSight(visit);

        var finger = Finger.on(page).down(box.x + 60, box.y + 8).rest().by(0, 60);
        assertThat(ghost(page)).hasCount(1);
        finger.second();
        assertThat(ghost(page)).hasCount(0);
        finger.up();

        finger.down(box.x + 60, box.y + 8).rest().by(0, 60);
        assertThat(ghost(page)).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(ghost(page)).hasCount(0);
        finger.by(0, 20).up();

        finger.down(box.x + 60, box.y + 8).rest().by(0, 60);
        assertThat(ghost(page)).hasCount(1);
        finger.lost();
        assertThat(ghost(page)).hasCount(0);

        Settled.waitFor(page);
        assertThat(visit).containsText("13:00 to 13:20");
        assertThat(bar(page)).isHidden();
        assertThat(panel(page)).isHidden();
    }

    @Test
    void aFingerThatGoesOnScrolls_andOneThatTapsChooses() {
        atDesk.book("Swipe", OKAFOR, "2027-02-04T11:20");
        var page = tablet("?date=2027-02-04");
        var visit = visit(page, "Swipe");
        var box = inSight(visit);

        var finger = Finger.on(page).down(box.x + 100, box.y + 8).by(0, -160).rest();
        page.waitForFunction("() => " + SCROLL + ".scrollTop > 80");
        assertThat(ghost(page)).hasCount(0);
        finger.by(0, -20).up();
        assertThat(panel(page)).isHidden();

        box = inSight(visit);
        finger.down(box.x + 60, box.y + 8).up();

        assertThat(panel(page)).isVisible();
        assertThat(panel(page)).containsText("Eva Swipe");
        Settled.waitFor(page);
        assertThat(visit).containsText("11:20 to 11:40");
    }

    @Nightly
    @Test
    void heldAtTheEdge_theBoardScrollsBelowTheFinger() {
        atDesk.book("Edge", OKAFOR, "2027-02-04T10:40");
        var page = tablet("?date=2027-02-04");
        var box = inSight(visit(page, "Edge"));
        var board = page.locator("mc-day-board").boundingBox();

        var finger = Finger.on(page).down(box.x + 60, box.y + 8).rest();
        finger.by(0, board.y + board.height - 6 - (box.y + 8));
        page.waitForFunction("() => " + SCROLL + ".scrollTop > 80");
        assertThat(ghost(page)).hasCount(1);
        page.keyboard().press("Escape");
        finger.up();

        assertThat(ghost(page)).hasCount(0);
        assertThat(visit(page, "Edge")).containsText("10:40 to 11:00");
    }

    private static final String SCROLL = "document.querySelector('mc-day-board').shadowRoot.querySelector('.scroll')";

    private Page tablet(String query) {
        var page = pages.open(pages.person(Viewport.TABLET, Look.LIGHT).setHasTouch(true));
        Colleague.RECEPTION.signIn(page.context());
        page.navigate("/reception" + query);
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        Settled.waitFor(page);
        return page;
    }

    private static BoundingBox inSight(Locator visit) {
        visit.scrollIntoViewIfNeeded();
        return visit.boundingBox();
    }

    private static Locator visit(Page page, String lastName) {
        return page.locator("mc-day-board .col .ev").filter(new Locator.FilterOptions().setHasText(lastName + ", Eva"));
    }

    private static Locator ghost(Page page) {
        return page.locator("mc-day-board .carry");
    }

    private static Locator tag(Page page) {
        return page.locator("mc-day-board .carry .tag");
    }

    private static Locator bar(Page page) {
        return page.locator("mc-day-board .bar");
    }

    private static Locator said(Page page) {
        return page.locator("mc-day-board [role=status]");
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment"));
    }
}
