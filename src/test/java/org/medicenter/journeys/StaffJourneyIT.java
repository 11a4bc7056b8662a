package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** The clinic's people come in, see their day, and leave. */
class StaffJourneyIT extends Journey {

    @Test
    void withoutSigningIn_theDayIsNotShown_andAfterItTheAskedDayIs() {
        var page = pages.open(Viewport.DESKTOP);

        page.navigate("/reception?date=2026-11-26");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        assertThat(page.locator("body")).not().containsText("Appointments of the day");
        assertThat(page.getByLabel("Name or email")).isFocused();
        Inspection.of(page, "sign-in");

        signIn(page, "reception", "sample-clinic");
        assertThat(page).hasURL(Pattern.compile("/reception\\?date=2026-11-26"));
        assertThat(page.locator("main")).containsText("Thursday 26 November");
    }

    @Nightly
    @ParameterizedTest
    @CsvSource({"reception, wrong-password", "nobody, sample-clinic"})
    void aWrongNameOrPassword_getsOneSentenceThatDoesNotSayWhich(String name, String password) {
        var page = pages.open(Viewport.DESKTOP);
        page.navigate("/sign-in");

        signIn(page, name, password);

        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("This name and password do not fit together. Check both and try again.");
        assertThat(page.getByLabel("Password")).hasValue("");
        if (name.equals("reception")) {
            Inspection.of(page, "sign-in-wrong");
        }
    }

    @Nightly
    @ParameterizedTest
    @CsvSource({"Reception: Birgit Steiner", "Specialist: Dr Amara Okafor", "Administration: Hanna Leitner"})
    void theSampleClinicsPeople_areEnteredByOneClick(String who) {
        var page = pages.open(Viewport.DESKTOP);
        page.navigate("/sign-in");

        Settled.click(button(page, who));

        assertThat(page.getByText("Signed in as " + who.replaceFirst(".*: ", "")))
                .isAttached();
    }

    @Test
    void theReceptionLandsOnTodaysAppointments_andTurnsToOtherDays() {
        var page = pages.open(Viewport.DESKTOP);
        signedIn(page);

        assertThat(title(page)).containsText("Tuesday 24 November");
        assertThat(page.getByText(Pattern.compile("appointments, \\d+ still to come")))
                .isVisible();
        assertThat(page.locator("main")).containsText("Dr Amara Okafor");
        Inspection.of(page, "reception-day");

        Settled.click(button(page, "Day after"));
        assertThat(title(page)).containsText("Wednesday 25 November");
        page.navigate("/reception?date=2026-11-28");
        assertThat(page.getByText("No appointment on this day")).isVisible();
        Inspection.of(page, "reception-day-empty");
    }

    @Test
    void afterSigningOut_theBackButtonShowsNothing() {
        var page = pages.open(Viewport.DESKTOP);
        signedIn(page);
        assertThat(page.locator("main")).containsText("Dr Amara Okafor");

        Settled.click(button(page, "Sign out"));
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        assertThat(page.getByText("You are signed out.")).isVisible();
        Screenshots.takeIfWanted(page, "signed-out");
        Settled.goBack(page);

        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        assertThat(page.locator("body")).not().containsText("Dr Amara Okafor has");
        assertThat(page.locator("main")).not().containsText("still to come");
    }

    @Test
    void aReceptionistDoesNotGetIntoTheAdministration() {
        var page = pages.open(Viewport.DESKTOP);
        pages.mayComplain();
        signedIn(page);

        var answer = page.navigate("/admin");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator("body")).containsText("This page is for others");
        assertThat(page.getByText("Go to the day board")).hasAttribute("href", "/reception");
        assertThat(page.locator("body")).not().containsText("still to come");
        Inspection.of(page, "refused");
    }

    private static void signedIn(Page page) {
        Colleague.RECEPTION.signIn(page.context());
        page.navigate("/reception");
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("Name or email").fill(name);
        page.getByLabel("Password").fill(password);
        Settled.click(button(page, "Sign in"));
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
