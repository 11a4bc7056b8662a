package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits are carried over the board of the reception, by mouse and by keys, at one desk and at two. */
class BoardMovesJourneyIT extends Journey {

    private static final LocatorAssertions.HasCountOptions WITHIN_A_SECOND =
            new LocatorAssertions.HasCountOptions().setTimeout(1500);
    private static final String OKAFOR = "amara-okafor";
    private static final String LINDQVIST = "jonas-lindqvist";

    @Autowired
    private BookedAtDesk atDesk;

    @Test
    void byMouse_aVisitIsCarriedToAnotherColumn_andAClashSpringsBack() {
        atDesk.book("Novak", OKAFOR, "2027-01-12T10:00");
        atDesk.book("Huber", LINDQVIST, "2027-01-12T11:00");
        var page = reception("?date=2027-01-12");
        var novak = visit(page, "Novak");
        var huber = visit(page, "Huber");
        var start = novak.boundingBox();
        var other = huber.boundingBox();

        page.mouse().move(start.x + 60, start.y + 6);
        page.mouse().down();
        page.mouse().move(start.x + 62, start.y + 7);
        assertThat(ghost(page)).hasCount(0);
        page.mouse().move(other.x + 60, other.y - 4, new Mouse.MoveOptions().setSteps(8));

        assertThat(page.locator("mc-day-board .carry.clash .tag"))
                .hasText(Pattern.compile("10:\\d\\d, clash \\d+ min"));
        assertThat(page.locator("mc-day-board .carry .shared")).hasCount(1);
        assertThat(page.locator("mc-day-board .fit").first()).isVisible();
        assertThat(novak).hasClass(Pattern.compile("\\blifted\\b"));
        Inspection.asItIs(page, "board-moving-clash");
        page.mouse().up();

        assertThat(bar(page)).containsText("Not moved. Clashes for");
        assertThat(bar(page)).containsText("Huber, Eva at 11:00.");
        assertThat(said(page)).containsText("Not moved. Clashes for");
        assertThat(ghost(page)).hasCount(0);
        assertThat(novak).containsText("10:00 to 10:20");
        Settled.click(button(page, "Back to the board").last());
        assertThat(novak).isFocused();
        Inspection.asItIs(page, "board-move-refused");

        carry(page, novak, other.x + 60 - start.x, 0);
        assertThat(page.locator("mc-day-board .carry.ok .tag")).hasText("10:00 fits");
        Inspection.asItIs(page, "board-moving-fits");
        page.mouse().up();

        assertThat(bar(page)).hasText("Novak, Eva is moved to 10:00, Dr Jonas Lindqvist. Z takes it back.");
        assertThat(said(page)).containsText("Novak, Eva is moved to 10:00, Dr Jonas Lindqvist. Z takes it back.");
        assertThat(panel(page)).containsText("Moved from Tue 12 Jan 10:00, Dr Amara Okafor. Birgit Steiner");
        assertThat(novak).isFocused();
        Settled.click(button(page, "Undo Z"));
        assertThat(said(page)).containsText("Novak, Eva is back at 10:00, Dr Amara Okafor.");
        assertThat(panel(page)).containsText("Move taken back. Birgit Steiner");
    }

    @Test
    void onTimeThatAnotherHas_itIsOverbookedWithAReason_orTakesTheNearestThatFits() {
        atDesk.book("Egger", OKAFOR, "2027-01-12T11:00");
        atDesk.book("Fuchs", OKAFOR, "2027-01-12T11:40");
        var page = reception("?date=2027-01-12");
        var fuchs = visit(page, "Fuchs");
        toTheStartOf(page, fuchs, 5);

        assertThat(overbook(page))
                .containsText(
                        "Clashes for 15 min with Egger, Eva at 11:00. Dr Amara Okafor sees two patients at once.");
        assertThat(overbook(page)).containsText("0 of 3 overbookings of that day are used for Dr Amara Okafor.");
        Settled.click(button(page, "Overbook"));
        assertThat(overbook(page)).containsText("Choose the reason.");
        page.getByLabel("Other", new GetByLabelOptions().setExact(true)).check();
        Settled.click(button(page, "Overbook"));
        assertThat(overbook(page)).containsText("Say in a few words why");
        Inspection.of(page, "board-overbook-wrong");
        page.getByLabel("Arrived late").check();
        page.getByLabel("Note (needed for “Other”)").fill("Tram broke down");
        Inspection.of(page, "board-overbook");
        Settled.click(button(page, "Overbook"));

        assertThat(said(page)).containsText("Fuchs, Eva is overbooked at 11:05, Dr Amara Okafor. Z takes it back.");
        assertThat(fuchs).isFocused();
        assertThat(fuchs).containsText("Overbooked: Arrived late: Tram broke down.");
        assertThat(panel(page)).containsText("Overbooked");
        assertThat(panel(page)).containsText("Overbooked, Arrived late: Tram broke down. Birgit Steiner");
        var mine = fuchs.boundingBox();
        var theirs = visit(page, "Egger").boundingBox();
        Assertions.assertThat(mine.x).as("side by side").isGreaterThanOrEqualTo(theirs.x + theirs.width - 1);
        Inspection.asItIs(page, "board-overbooked");
        Settled.press(page, "z");
        assertThat(fuchs).containsText("11:40 to 12:00");
        assertThat(fuchs).not().containsText("Overbooked");

        toTheStartOf(page, fuchs, 0);
        Settled.click(button(page, Pattern.compile("Take 10:40, Dr Amara Okafor instead")));
        assertThat(fuchs).containsText("10:40 to 11:00");
        assertThat(fuchs).isFocused();
    }

    @Nightly
    @Test
    void aVisitBecomesLongerByKeys_andByItsLowerEdge_andNotOverAnother() {
        atDesk.book("Gruber", LINDQVIST, "2027-01-26T14:00");
        atDesk.book("Hofer", LINDQVIST, "2027-01-26T14:40");
        var page = reception("?date=2027-01-26");
        var gruber = visit(page, "Gruber");
        gruber.focus();

        Settled.press(page, "+");
        assertThat(said(page)).hasText("Gruber, Eva lasts 25 minutes now, until 14:25. Z takes it back.");
        assertThat(gruber).containsText("14:00 to 14:25");
        assertThat(gruber).isFocused();
        assertThat(panel(page)).containsText("Length changed, it was until 14:20. Birgit Steiner");
        Settled.press(page, "-");
        assertThat(gruber).containsText("14:00 to 14:20");
        Settled.press(page, "+");
        page.keyboard().press("+");
        assertThat(gruber).containsText("14:00 to 14:30");
        Settled.press(page, "-");
        page.keyboard().press("-");
        assertThat(gruber).containsText("14:00 to 14:20");

        var box = gruber.boundingBox();
        double minute = (box.height + 1) / 20;
        pull(page, box.x + 50, box.y + box.height - 3, 15 * minute);
        page.mouse().up();
        assertThat(gruber).containsText("14:00 to 14:35");
        box = gruber.boundingBox();
        pull(page, box.x + 50, box.y + box.height - 3, 20 * minute);
        Inspection.asItIs(page, "board-resizing");
        page.mouse().up();

        assertThat(bar(page)).containsText("It stays as long as it was. Clashes for");
        assertThat(gruber).containsText("14:00 to 14:35");
        assertThat(overbook(page)).containsText("Clashes for");
        Settled.press(page, "Escape");
        assertThat(overbook(page)).hasCount(0);
        Inspection.asItIs(page, "board-resize-refused");
        Assertions.assertThat(gruber.boundingBox().height).isEqualTo(box.height);
        gruber.focus();
        Settled.press(page, "z");
        assertThat(gruber).containsText("14:00 to 14:20");
        assertThat(said(page)).hasText("Gruber, Eva ends at 14:20 again.");

        for (int step = 0; step < 4; step++) {
            Settled.press(page, "+");
        }
        assertThat(gruber).containsText("14:00 to 14:40");
        Settled.press(page, "+");
        assertThat(overbook(page)).containsText("Clashes for 5 min");
        page.getByLabel("Arrived late").check();
        Settled.click(button(page, "Overbook"));
        assertThat(gruber).containsText("14:00 to 14:45");
        assertThat(gruber).containsText("Overbooked: Arrived late");
        assertThat(visit(page, "Hofer")).containsText("14:40 to 15:00");
    }

    private static void pull(Page page, double x, double y, double down) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + down, new Mouse.MoveOptions().setSteps(5));
    }

    /** Carries it by keys to so many minutes after 11:00, from 11:40, and puts it down. */
    private static void toTheStartOf(Page page, Locator visit, int minutes) {
        visit.focus();
        Settled.press(page, "m");
        for (int step = 40; step > minutes; step -= 5) {
            Settled.press(page, "ArrowUp");
        }
        assertThat(said(page)).containsText("Clashes for");
        Settled.press(page, "Enter");
    }

    private static Locator overbook(Page page) {
        return page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(Pattern.compile("Overbook .*")));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    @Nightly
    @Test
    void byMouse_escapeLetsGo_andAClickStillChooses() {
        atDesk.book("Lang", OKAFOR, "2027-01-12T14:00");
        var page = reception("?date=2027-01-12");
        var lang = visit(page, "Lang");

        carry(page, lang, 4, 80);
        assertThat(ghost(page)).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(ghost(page)).hasCount(0);
        page.mouse().up();
        assertThat(lang).containsText("14:00 to 14:20");
        assertThat(panel(page)).isHidden();

        Settled.click(lang);
        assertThat(panel(page)).isVisible();
    }

    @Test
    void whatAPatientIsAboutToBookComesAndGoesAtOnce_andLeavesWhatIsCarriedAlone() {
        atDesk.book("Gruber", OKAFOR, "2027-01-12T15:00");
        var page = reception("?date=2027-01-12");
        visit(page, "Gruber").focus();
        Settled.press(page, "m");
        Settled.press(page, "ArrowDown");
        assertThat(said(page)).containsText("15:05, Dr Amara Okafor.");

        var held = atDesk.hold(OKAFOR, "2027-01-12T13:00");

        assertThat(page.locator("mc-day-board .block.held"))
                .hasText(
                        Pattern.compile("Held until \\d\\d:\\d\\d"),
                        new LocatorAssertions.HasTextOptions().setTimeout(1500));
        assertThat(ghost(page)).hasCount(1);
        Inspection.asItIs(page, "board-held");

        atDesk.giveBack(held);

        assertThat(page.locator("mc-day-board .block.held")).hasCount(0, WITHIN_A_SECOND);
        assertThat(ghost(page)).hasCount(1);
        Settled.press(page, "Escape");
    }

    @Test
    void whatWasCancelledWhileAnotherHoldsItsTimeCanBeBroughtBackWhenThatIsGivenBack_andTheBoardStandsStill() {
        atDesk.book("Hartl", OKAFOR, "2027-01-12T16:00");
        var page = reception("?date=2027-01-12");
        var board = page.locator("mc-day-board");
        double top = board.boundingBox().y;
        Settled.click(visit(page, "Hartl"));
        Settled.click(button(page, "Cancel Del"));
        Settled.click(button(page, "Cancel the visit"));
        assertThat(page.getByText("The visit of Eva Hartl is cancelled.").first())
                .isVisible();
        org.assertj.core.api.Assertions.assertThat(board.boundingBox().y).isEqualTo(top);
        var held = atDesk.hold(OKAFOR, "2027-01-12T16:00");

        Settled.click(page.locator(".s-undonote .btn"));
        assertThat(page.getByText("Somebody else has the time by now")).isVisible();
        Inspection.asItIs(page, "board-undo-in-the-way");
        atDesk.giveBack(held);
        Settled.click(page.locator(".s-undonote .btn"));

        assertThat(visit(page, "Hartl")).hasCount(1);
        assertThat(page.getByText("Somebody else has the time by now")).isHidden();
    }

    @Test
    void byKeysAlone_aVisitIsPickedUpSteeredAndPutDown_andTakenBackWithZ() {
        atDesk.book("Auer", OKAFOR, "2027-01-26T10:00");
        atDesk.book("Bach", LINDQVIST, "2027-01-26T10:20");
        var page = reception("?date=2027-01-26");
        var auer = visit(page, "Auer");
        auer.focus();

        Settled.press(page, "m");
        Settled.press(page, "Enter");
        assertThat(bar(page)).containsText("Not moved: it stays where it was.");
        assertThat(auer).isFocused();

        Settled.press(page, "m");
        assertThat(bar(page)).containsText("Moving Auer, Eva: arrows move by 5 minutes");
        assertThat(said(page)).containsText("10:00, Dr Amara Okafor. Fits. Moving Auer, Eva");
        Settled.press(page, "Shift+ArrowRight");
        Settled.press(page, "ArrowDown");
        assertThat(said(page)).hasText("10:05, Dr Jonas Lindqvist. Clashes for 5 min with Bach, Eva at 10:20.");
        Inspection.asItIs(page, "board-moving-by-keys");
        Settled.press(page, "Enter");
        assertThat(said(page)).containsText("Not moved. Clashes for 5 min with Bach, Eva at 10:20.");
        assertThat(page.getByLabel("Urgent")).isFocused();
        Settled.press(page, "Escape");
        assertThat(auer).isFocused();

        Settled.press(page, "m");
        Settled.press(page, "Shift+ArrowDown");
        assertThat(said(page)).containsText("10:15, Dr Amara Okafor. Fits.");
        Settled.press(page, "ArrowUp");
        assertThat(said(page)).hasText("10:10, Dr Amara Okafor. Fits.");
        Settled.press(page, "f");
        assertThat(said(page)).hasText("13:00, Dr Amara Okafor. Fits.");
        Settled.press(page, "f");
        assertThat(said(page)).hasText("08:00, Dr Jonas Lindqvist. Fits.");
        Settled.press(page, "ArrowLeft");
        for (int step = 0; step < 8; step++) {
            Settled.press(page, "Shift+ArrowDown");
        }
        Settled.press(page, "ArrowDown");
        Settled.press(page, "ArrowDown");
        assertThat(said(page)).hasText("10:10, Dr Amara Okafor. Fits.");
        Settled.press(page, "Enter");
        assertThat(said(page)).hasText("Auer, Eva is moved to 10:10, Dr Amara Okafor. Z takes it back.");
        assertThat(auer).isFocused();
        assertThat(auer).containsText("10:10 to 10:30");

        Settled.press(page, "z");
        assertThat(said(page)).hasText("Auer, Eva is back at 10:00, Dr Amara Okafor.");
        assertThat(auer).containsText("10:00 to 10:20");

        Settled.click(button(page, "Move M"));
        assertThat(bar(page)).containsText("Moving Auer, Eva");
        assertThat(auer).isFocused();
        Settled.press(page, "ArrowDown");
        Settled.press(page, "Escape");
        assertThat(said(page)).hasText("The move is left: it stays where it was.");
        assertThat(bar(page)).isHidden();
        assertThat(panel(page)).isVisible();
    }

    @Test
    void whatIsOverIsNotMoved_andThePanelSaysSo_butWhoComesLateGoesOnLater() {
        atDesk.book("Ruiz", OKAFOR, "2027-02-02T15:00");
        clock.turnedTo("2027-02-02T15:10:10+01:00", () -> {
            var page = reception("?date=2027-02-02");
            var ruiz = visit(page, "Ruiz");
            ruiz.focus();
            Settled.press(page, "n");
            assertThat(ruiz).hasClass(Pattern.compile("\\bno-show\\b"));

            Settled.press(page, "m");

            assertThat(page.getByRole(AriaRole.ALERT))
                    .containsText("The visit is “No-show”: what has begun or is over stays where it is.");
            assertThat(ghost(page)).hasCount(0);
            assertThat(button(page, "Move M")).isHidden();

            Settled.press(page, "a");
            assertThat(ruiz).hasClass(Pattern.compile("\\barrived\\b"));
            assertThat(button(page, "Move M")).isVisible();
            Settled.focus(ruiz);
            Settled.press(page, "m");
            for (int step = 0; step < 3; step++) {
                Settled.press(page, "ArrowDown");
            }
            Settled.press(page, "Enter");
            assertThat(ruiz).containsText("15:15 to 15:35");
            assertThat(ruiz).hasClass(Pattern.compile("\\barrived\\b"));
            assertThat(panel(page)).containsText("Moved from Tue 2 Feb 15:00");

            Settled.press(page, "m");
            Settled.press(page, "ArrowDown");
            Settled.waitFor(page);
            page.keyboard().press("Enter");
            page.keyboard().press("z");
            assertThat(said(page)).hasText("Ruiz, Eva is back at 15:15, Dr Amara Okafor.");
            assertThat(ruiz).containsText("15:15 to 15:35");
        });
    }

    @Test
    void theMenuOfAVisitOffersWhatTheKeysDo_byMouseAndByKeyboard() {
        atDesk.book("Mayr", OKAFOR, "2027-02-02T16:00");
        clock.turnedTo("2027-02-02T15:40:10+01:00", () -> {
            var page = reception("?date=2027-02-02");
            var mayr = visit(page, "Mayr");
            Settled.waitFor(page);
            mayr.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            assertThat(inMenu(page, "Arrived")).isVisible();
            Inspection.asItIs(page, "visit-menu");
            Settled.click(inMenu(page, "Arrived"));
            assertThat(mayr).hasClass(Pattern.compile("\\barrived\\b"));
            assertThat(inMenu(page, "Arrived")).hasCount(0);

            Settled.focus(mayr);
            Settled.press(page, "Shift+F10");
            assertThat(inMenu(page, "5 minutes longer")).isVisible();
            Settled.press(page, "End");
            assertThat(inMenu(page, "Undo")).isFocused();
            Settled.press(page, "Enter");
            assertThat(mayr).hasClass(Pattern.compile("\\bbooked\\b"));
            assertThat(mayr).isFocused();
        });
    }

    private static Locator inMenu(Page page, String words) {
        return page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(words));
    }

    @Test
    void atTwoDesks_whatOneCarriesTheOtherMoves_andTheCarriedOneComesBackWithWhoItWas() {
        atDesk.book("Wolf", OKAFOR, "2027-02-02T10:00");
        var mine = listening("?date=2027-02-02");
        var theirs = listening("?date=2027-02-02");
        var wolf = visit(mine, "Wolf");
        carry(mine, wolf, 4, 120);
        assertThat(ghost(mine)).hasCount(1);

        visit(theirs, "Wolf").focus();
        Settled.press(theirs, "m");
        Settled.press(theirs, "ArrowDown");
        assertThat(said(theirs)).containsText("10:05, Dr Amara Okafor. Fits.");
        Settled.press(theirs, "Enter");
        assertThat(said(theirs)).containsText("Wolf, Eva is moved to 10:05");

        assertThat(ghost(mine)).hasCount(0, WITHIN_A_SECOND);
        assertThat(bar(mine))
                .containsText(
                        Pattern.compile("Not moved\\. The visit was changed meanwhile.*Moved from Tue 2 Feb 10:00"));
        assertThat(wolf).containsText("10:05 to 10:25");
        mine.mouse().up();
        assertThat(wolf).containsText("10:05 to 10:25");
    }

    @Test
    void atTwoDesks_bothPutTheSameVisitDownAtOnce_oneWinsAndTheOtherIsTold() {
        atDesk.book("Haas", OKAFOR, "2027-02-02T13:00");
        var mine = reception("?date=2027-02-02");
        var theirs = reception("?date=2027-02-02");
        for (Page page : new Page[] {mine, theirs}) {
            visit(page, "Haas").focus();
            Settled.press(page, "m");
            Settled.press(page, "Shift+ArrowDown");
            assertThat(said(page)).containsText("13:15, Dr Amara Okafor. Fits.");
        }
        Settled.press(theirs, "ArrowDown");
        assertThat(said(theirs)).containsText("13:20, Dr Amara Okafor. Fits.");

        mine.keyboard().press("Enter");
        theirs.keyboard().press("Enter");

        assertThat(said(mine)).containsText(Pattern.compile("is moved to|Not moved"));
        assertThat(said(theirs)).containsText(Pattern.compile("is moved to|Not moved"));
        boolean iWon = said(mine).textContent().contains("is moved to");
        Assertions.assertThat(said(theirs).textContent()).contains(iWon ? "Not moved" : "is moved to");
        String winner = iWon ? "13:15 to 13:35" : "13:20 to 13:40";
        assertThat(visit(mine, "Haas")).containsText(winner);
        assertThat(visit(theirs, "Haas")).containsText(winner);
    }

    private static void carry(Page page, Locator visit, double across, double down) {
        var box = visit.boundingBox();
        page.mouse().move(box.x + 60, box.y + 6);
        page.mouse().down();
        page.mouse().move(box.x + 60 + across, box.y + 6 + down, new Mouse.MoveOptions().setSteps(8));
    }

    private Page listening(String query) {
        var page = signedIn();
        page.waitForResponse("**/changes", () -> page.navigate("/reception" + query));
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        return page;
    }

    private Page reception(String query) {
        var page = signedIn();
        page.navigate("/reception" + query);
        assertThat(page.locator("mc-day-board .ev").first()).isVisible();
        return page;
    }

    private Page signedIn() {
        var page = windowOf(Colleague.RECEPTION);
        page.navigate("/reception");
        return page;
    }

    private static Locator visit(Page page, String lastName) {
        return page.locator("mc-day-board .col .ev").filter(new Locator.FilterOptions().setHasText(lastName + ", Eva"));
    }

    private static Locator ghost(Page page) {
        return page.locator("mc-day-board .carry");
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

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
