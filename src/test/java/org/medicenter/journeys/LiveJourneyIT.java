package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page is open while somebody else changes what it shows. Nobody clicks on it. */
class LiveJourneyIT extends Journey {

    private static final String ENT = "?concern=snoring&visitType=ent-consultation&specialist=leyla-demir&start=";
    private static final String EARLY = "2027-01-18T09:00:00+01:00";
    private static final String LATE = "2027-01-18T15:00:00+01:00";
    private static final LocatorAssertions.HasCountOptions WITHIN_A_SECOND =
            new LocatorAssertions.HasCountOptions().setTimeout(1000);

    @Autowired
    private OpeningPlans plans;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void theHoursAreThoseOfTheSetUpAgain() {
        publish(plan -> plans.history(clinic().id()).getLast().plan());
        database.sql("delete from hours_draft").update();
    }

    @Test
    void anAdministratorShortensMondays_theOpenBoardLosesTheTimes_andTheChoiceStays() {
        var patient = listening(Viewport.DESKTOP, ENT + EARLY);
        var board = new BookingPage(patient);
        assertThat(board.slot(LATE)).isVisible();
        board.slot(EARLY).focus();
        var admin = administrator();
        var closes = admin.getByRole(AriaRole.TEXTBOX, named("Monday closes"));
        closes.fill("12:00");
        closes.press("Tab");
        assertThat(admin.getByText("1 change not published.")).isVisible();

        Settled.click(admin.getByRole(AriaRole.BUTTON, named("Publish")).first());
        var allTheSame = admin.getByText("Publish and look through them");
        var published = admin.getByText("Published. Patients see the new hours now.");
        assertThat(published.or(allTheSame).first()).isVisible();
        if (allTheSame.isVisible()) {
            Settled.click(allTheSame);
            admin.waitForURL(Pattern.compile(".*/admin/hours/outside"));
        }

        assertThat(board.slot(LATE)).hasCount(0, WITHIN_A_SECOND);
        assertThat(board.slot(EARLY)).hasAttribute("aria-pressed", "true");
        assertThat(board.slot(EARLY)).isFocused();
        assertThat(patient).hasURL(Pattern.compile("start=2027-01-18T09"));
        assertThat(board.takenBox()).isHidden();
        board.goOn();
        board.onStep(BookingPage.DETAILS);
    }

    @Test
    void aChosenTimeThatIsGone_isSaidInPlace_withOthersToTake() {
        var patient = listening(Viewport.DESKTOP, ENT + LATE);
        var board = new BookingPage(patient);
        assertThat(board.slot(LATE)).hasAttribute("aria-pressed", "true");

        publish(LiveJourneyIT::mondaysUntilNoon);

        assertThat(board.takenBox()).hasCount(1, WITHIN_A_SECOND);
        assertThat(board.takenBox()).containsText("We are closed at 15:00");
        assertThat(board.alternatives()).hasCount(4);
        assertThat(patient.locator("slot-board .slot").first()).isVisible();
        assertThat(patient).not().hasURL(Pattern.compile("start="));
        Screenshots.takeIfWanted(patient, "live-chosen-time-gone");
    }

    @Test
    void theClinicClosesToday_theHeaderAndTheNoticeSaySo_andTakeItBack() {
        var patient = listening(Viewport.PHONE, "?concern=snoring");
        var state = patient.locator(".statebar .openstate.closed");
        assertThat(state).hasCount(0);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic().zone());
        var closed = HoursException.closed(clinic().id(), today, today, "Water pipe");

        publish(plan -> plan.with(closed));

        assertThat(state).hasCount(1, WITHIN_A_SECOND);
        assertThat(patient.locator(".closednow")).isVisible();

        publish(plan -> plan.without(closed));

        assertThat(state).hasCount(0, WITHIN_A_SECOND);
        assertThat(patient.locator(".closednow")).hasCount(0);
    }

    @Test
    void theMinuteOfClosingCloses_theHeaderAndTheNoticeSaySo() {
        clock.turnedTo("2026-11-24T17:59:50+01:00", () -> {
            var patient = listening(Viewport.PHONE, "?concern=snoring");
            assertThat(patient.locator(".statebar .openstate.closed")).hasCount(0);

            assertThat(patient.locator(".statebar .openstate.closed"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
            assertThat(patient.locator(".closednow")).isVisible();
        });
    }

    @Nightly
    @Test
    void whoLooksForAnotherTime_seesWhatIsLeft() {
        var patient = pages.open(Viewport.DESKTOP);
        patient.navigate("/appointments");
        String link = MoveJourneyIT.booked(patient, "2026-12-30T10:00:00+01:00");
        patient.waitForResponse("**/changes", () -> patient.navigate(link + "?step=move"));
        String last = patient.locator("slot-board button[data-slot]").last().getAttribute("data-slot");
        var taken = new BookingPage(patient).slot(last);

        MoveJourneyIT.booked(patient, last);

        assertThat(taken).hasCount(0, WITHIN_A_SECOND);
    }

    @Nightly
    @Test
    void aPageThatIsHiddenListensToNothing_andKnowsAllWhenItIsLookedAtAgain() {
        var patient = listening(Viewport.DESKTOP, ENT + EARLY);
        var board = new BookingPage(patient);
        show(patient, "hidden");

        publish(LiveJourneyIT::mondaysUntilNoon);
        patient.waitForTimeout(1500);
        assertThat(board.slot(LATE)).isVisible();

        show(patient, "visible");
        assertThat(board.slot(LATE)).hasCount(0, WITHIN_A_SECOND);
    }

    private static void show(Page page, String state) {
        page.evaluate("""
                state => {
                  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }""", state);
    }

    private static OpeningPlan mondaysUntilNoon(OpeningPlan plan) {
        var week = plan.versions().getLast();
        return plan.with(
                week.with(0, OpeningDay.of(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0), List.of())));
    }

    private void publish(UnaryOperator<OpeningPlan> change) {
        SignedInAs.somebody("Robert Huber", Role.ADMIN).works();
        OpeningPlan inForce = plans.inForce(clinic().id());
        assertThat(plans.publish(inForce, change.apply(inForce))).isInstanceOf(SetupOutcome.Saved.class);
        SignedInAs.nobodyWorks();
    }

    private Location clinic() {
        return directory.catalogue().mainLocation().orElseThrow();
    }

    private Page listening(Viewport viewport, String query) {
        var page = pages.open(viewport);
        page.waitForResponse("**/changes", () -> new BookingPage(page).open(query));
        return page;
    }

    private Page administrator() {
        var page = windowOf(Colleague.ADMINISTRATION);
        page.navigate("/admin/hours?location=clinic");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Monday opens"))).isVisible();
        return page;
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
