package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** A day at reception: who is here, who is late, what is next, in one look and with one key. */
class ReceptionBoardJourneyIT extends Journey {

    private static final LocatorAssertions.HasCountOptions WITHIN_A_SECOND =
            new LocatorAssertions.HasCountOptions().setTimeout(1500);

    @Test
    void theBoardShowsTheDay_andTheChosenVisitBesideIt() {
        var page = reception("");
        assertThat(visits(page).first()).isVisible();
        assertThat(page.locator("mc-day-board .ch b").first()).hasText("Dr Amara Okafor");
        assertThat(page.locator("mc-day-board .nowtag")).hasText(Pattern.compile("1[01]:\\d\\d"));
        assertThat(page.locator(".s-onphone")).isHidden();
        Inspection.of(page, "board");

        var visit = page.locator("mc-day-board .ev.arrived").first();
        Settled.click(visit);

        assertThat(panel(page)).isVisible();
        assertThat(panel(page)).containsText("Arrived");
        assertThat(visit).hasAttribute("aria-current", "true");
        assertThat(page).hasURL(Pattern.compile("visit="));
        assertThat(button(page, "Check in C")).isVisible();
        Inspection.of(page, "board-chosen");
        page.setViewportSize(1280, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Screenshots.takeIfWanted(page, "board-chosen");
        Axe.findsNothingOn(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
        Screenshots.takeIfWanted(page, "board-chosen");

        page.reload();
        assertThat(panel(page)).isVisible();
        button(page, "Check in C").focus();
        Settled.press(page, "Escape");
        assertThat(panel(page)).isHidden();
        assertThat(page).not().hasURL(Pattern.compile("visit="));
        assertThat(visit).isFocused();
    }

    @Test
    void byKeyboardAlone_aVisitIsChosenArrives_andIsTakenBack() {
        clock.turnedTo("2026-11-25T07:50:10+01:00", () -> {
            var page = reception("?date=2026-11-25");
            var first = visits(page).first();
            assertThat(first).isVisible();
            var stop = page.locator("mc-day-board .ev[tabindex='0']");
            assertThat(stop).hasCount(1);
            for (int tabs = 0; tabs < 40 && !isIn(page); tabs++) {
                Settled.press(page, "Tab");
            }
            assertThat(stop).isFocused();

            Settled.press(page, "End");
            Settled.press(page, "Home");
            Settled.press(page, "ArrowRight");
            Settled.press(page, "ArrowDown");
            String id = stop.getAttribute("data-id");
            var visit = page.locator("mc-day-board .ev[data-id='" + id + "']");
            assertThat(visit).isFocused();
            Settled.press(page, "Enter");
            assertThat(panel(page)).isVisible();

            Settled.press(page, "a");
            assertThat(visit).hasClass(Pattern.compile("\\barrived\\b"));
            assertThat(visit).isFocused();
            assertThat(panel(page)).containsText("Arrived. Birgit Steiner");
            assertThat(page.locator("mc-day-board [role=status]")).containsText("Arrived. Z takes it back.");

            Settled.press(page, "d");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("nothing leads from there to “Done”");
            Inspection.of(page, "board-refused");
            panel(page).getByRole(AriaRole.BUTTON).first().focus();
            Settled.press(page, "z");
            assertThat(visit).hasClass(Pattern.compile("\\bbooked\\b"));
            assertThat(panel(page)).containsText("“Arrived” taken back. Birgit Steiner");
            visit.focus();

            Settled.press(page, "Escape");
            assertThat(panel(page)).isHidden();
            assertThat(visit).isFocused();
        });
    }

    @Nightly
    @Test
    void allKeysAreListed_andSingleLettersCanBeSwitchedOff() {
        var page = reception("?date=2026-11-25");
        var visit = visits(page).first();
        visit.focus();
        Settled.press(page, "?");
        var letters = page.getByLabel("Single-letter keys on");
        assertThat(letters).isChecked();
        assertThat(page.getByText("Longer, shorter")).isVisible();
        Inspection.of(page, "board-keys");

        letters.uncheck();
        Settled.press(page, "Escape");
        visit.focus();
        Settled.press(page, "b");
        Settled.press(page, "m");
        Settled.press(page, "t");
        assertThat(page.getByText("Book for a caller")).hasCount(0);
        assertThat(page.locator("mc-day-board .carry")).hasCount(0);
        assertThat(title(page)).hasText("Wednesday 25 November");

        Settled.press(page, "?");
        assertThat(letters).not().isChecked();
        letters.check();
        Settled.press(page, "Escape");
        visit.focus();
        Settled.press(page, "]");
        assertThat(title(page)).hasText("Thursday 26 November");
        Settled.press(page, "t");
        assertThat(title(page)).hasText("Tuesday 24 November");
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    @Test
    void aVisitIsCancelledByKeyboard_thePatientIsTold_andItLeavesTheBoard() {
        var page = reception("?date=2026-11-27");
        var visit = page.locator("mc-day-board .ev.booked").last();
        visit.focus();
        String id = visit.getAttribute("data-id");
        var same = page.locator("mc-day-board .ev[data-id='" + id + "']");
        Settled.press(page, "Enter");
        Settled.press(page, "Delete");
        assertThat(page.getByText("Cancel this visit?")).isVisible();
        Inspection.of(page, "board-cancel");
        Settled.press(page, "Escape");
        assertThat(page.getByText("Cancel this visit?")).isHidden();
        assertThat(button(page, "Cancel Del")).isFocused();
        Settled.press(page, "a");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("This visit is on Friday 27 November: somebody arrives on that day only.");

        same.focus();
        Settled.press(page, "Delete");
        var words = page.getByLabel("What the patient is to read");
        assertThat(words).isFocused();
        Settled.type(page, "Dr Okafor is ill today.");
        Settled.click(button(page, "Cancel the visit"));

        assertThat(same).hasCount(0);
        assertThat(panel(page)).isHidden();
        assertThat(page.locator("mc-day-board [role=status]")).containsText("is cancelled.");
        assertThat(page.locator("mc-day-board .scroll")).isFocused();
        int arrived = page.locator("mc-day-board .ev.arrived").count();
        Settled.press(page, "a");
        assertThat(page.locator("mc-day-board .ev.arrived")).hasCount(arrived);
        Settled.press(page, "ArrowDown");
        assertThat(page.locator("mc-day-board .ev[tabindex='0']")).isFocused();
    }

    @Test
    void theVisitBesideTheBoardIsTheOneThatTheKeysAreFor() {
        var page = reception("?date=2026-11-26");
        var second = visits(page).nth(1);
        Settled.click(visits(page).first());
        assertThat(panel(page)).isVisible();

        visits(page).first().focus();
        Settled.press(page, "ArrowDown");

        assertThat(second).isFocused();
        assertThat(page.locator("mc-day-board .ev[aria-current=true]")).hasCount(1);
        assertThat(second).hasAttribute("aria-current", "true");
        String name = second.locator("b").textContent();
        assertThat(panel(page)).containsText(name.split(", ")[1] + " " + name.split(", ")[0]);
    }

    @Test
    void twoDesks_whatOneDoesTheOtherSees_andKeepsItsPlace() {
        clock.turnedTo("2026-11-26T07:50:10+01:00", () -> {
            var mine = reception("?date=2026-11-26");
            var theirs = listening("?date=2026-11-26");
            var visit = visits(mine).nth(4);
            String id = visit.getAttribute("data-id");
            var seen = theirs.locator("mc-day-board .ev[data-id='" + id + "']");
            Settled.click(visits(theirs).nth(7));
            visits(theirs).nth(7).focus();
            theirs.evaluate("document.querySelector('mc-day-board').dataset.same = 'yes'");

            Settled.click(visit);
            Settled.click(button(mine, "Arrived A"));
            assertThat(visit).hasClass(Pattern.compile("\\barrived\\b"));
            assertThat(button(mine, "Check in C")).isFocused();

            assertThat(theirs.locator("mc-day-board .ev.arrived[data-id='" + id + "']"))
                    .hasCount(1, WITHIN_A_SECOND);
            assertThat(visits(theirs).nth(7)).isFocused();
            assertThat(visits(theirs).nth(7)).hasAttribute("aria-current", "true");
            assertThat(theirs.locator("mc-day-board[data-same=yes]")).hasCount(1);

            Settled.click(seen);
            Settled.click(button(theirs, "Undo Z"));
            assertThat(mine.locator("mc-day-board .ev.booked[data-id='" + id + "']"))
                    .hasCount(1, WITHIN_A_SECOND);
            assertThat(panel(mine)).containsText("“Arrived” taken back");
        });
    }

    @Test
    void aPatientBooksOnline_andTheOpenBoardHasThem() {
        var page = listening("?date=2027-01-20");
        var before = visits(page).count();

        MoveJourneyIT.booked(pages.open(Viewport.PHONE), "2027-01-20T12:20:00+01:00");

        assertThat(visits(page)).hasCount(before + 1, WITHIN_A_SECOND);
        assertThat(visits(page)
                        .filter(new Locator.FilterOptions().setHasText("Álvarez, Rosa"))
                        .filter(new Locator.FilterOptions().setHasText("12:20 to 12:50")))
                .hasClass(Pattern.compile("\\bbooked\\b"));
    }

    @Nightly
    @Test
    void aStepOfAVisitIsNoNewsToPatients_theirOpenPagesAskNothing() {
        clock.turnedTo("2026-11-27T07:50:10+01:00", () -> {
            var desk = reception("?date=2026-11-27");
            var patient = pages.openForTheFirstTime(Viewport.PHONE);
            patient.waitForResponse("**/changes", () -> new BookingPage(patient).open("?concern=snoring"));
            patient.waitForTimeout(500);
            var asked = new AtomicInteger();
            patient.onRequest(request -> asked.addAndGet(request.url().contains("v-r=uidl") ? 1 : 0));
            var visit = visits(desk).last();

            visit.focus();
            Settled.press(desk, "a");
            assertThat(visit).hasClass(Pattern.compile("\\barrived\\b"));
            Settled.press(desk, "z");
            assertThat(visit).hasClass(Pattern.compile("\\bbooked\\b"));
            patient.waitForTimeout(1000);

            Assertions.assertThat(asked.get()).isZero();
        });
    }

    @Nightly
    @Test
    void theListIsTheSameDayAsATable_andOnAPhoneItStandsInTheBoardsPlace() {
        var page = reception("");
        Settled.click(button(page, "List"));
        assertThat(page).hasURL(Pattern.compile("as=list"));
        assertThat(page.locator(".s-main:not(.s-onphone) vaadin-grid")).isVisible();
        assertThat(page.locator("mc-day-board")).isHidden();
        Settled.click(button(page, "Day"));
        assertThat(visits(page).first()).isVisible();
        assertThat(page).not().hasURL(Pattern.compile("as=list"));

        page.setViewportSize(360, 740);
        page.navigate("/reception");
        assertThat(page.locator(".s-onphone vaadin-grid")).isVisible();
        assertThat(page.locator("mc-day-board")).isHidden();
        Inspection.asItIs(page, "board-phone");
    }

    @Nightly
    @Test
    void whoIsLateAndWhoWaits_isSaidToTheMinute() {
        clock.turnedTo("2026-11-24T11:30:10+01:00", () -> {
            var page = reception("");
            var late = visits(page).filter(new Locator.FilterOptions().setHasText("10 late"));
            assertThat(late.first()).hasClass(Pattern.compile("\\bbooked\\b"));
            assertThat(page.locator("mc-day-board .ev.checked-in .waits").first())
                    .hasText(Pattern.compile("\\d+ min"));
            Inspection.of(page, "board-late");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Axe.findsNothingOn(page);
        });
    }

    @Nightly
    @Test
    void aSpecialistSeesTheirOwnColumn_andTheSleepLaboratoryItsNight() {
        var amara = signedIn(Colleague.SPECIALIST);
        assertThat(amara.locator("mc-day-board .ch b")).hasText(new String[] {"Dr Amara Okafor"});

        var page = reception("?location=sleep-lab");
        assertThat(page.locator("mc-day-board .ch b").first()).hasText(Pattern.compile("Bed \\d"));
        assertThat(visits(page).first()).isVisible();
        Inspection.of(page, "board-night");
    }

    private Page listening(String query) {
        var page = signedIn(Colleague.RECEPTION);
        page.waitForResponse("**/changes", () -> page.navigate("/reception" + query));
        assertThat(page.locator("mc-day-board .col").first()).isVisible();
        return page;
    }

    private Page reception(String query) {
        var page = signedIn(Colleague.RECEPTION);
        if (!query.isEmpty()) {
            page.navigate("/reception" + query);
        }
        return page;
    }

    private Page signedIn(Colleague who) {
        var page = windowOf(who);
        page.navigate("/reception");
        return page;
    }

    private static boolean isIn(Page page) {
        return (boolean) page.evaluate(
                "document.querySelector('mc-day-board').shadowRoot.activeElement?.matches('.ev') ?? false");
    }

    private static Locator visits(Page page) {
        return page.locator("mc-day-board .ev");
    }

    private static Locator panel(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Chosen appointment"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
