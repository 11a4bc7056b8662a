package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.FingerReader;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Seen;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** A patient comes in by a mailed code, and does with all appointments what a link does with one. */
class PatientAccountJourneyIT extends Journey {

    private static final String LEYLA = "leyla-demir";
    private static final String PASSWORD = "quiet rivers under snow";

    @Test
    void bookedForTwo_bothAreThere_oneIsMoved_theOtherCancelled() {
        var page = pages.open(Viewport.DESKTOP);
        String email = mailbox();
        booked(page, "Rosa", email, false, "2027-01-07T15:00:00+01:00");
        booked(page, "Mateo", email, true, "2027-01-11T10:00:00+01:00");

        page.navigate("/appointments");
        assertThat(title(page)).hasText("My appointments");
        Inspection.of(page, "my-appointments-ways");
        Settled.click(link(page, "Sign in"));
        assertThat(title(page)).hasText("Your appointments");
        assertThat(field(page, "Email")).isFocused();
        Inspection.of(page, "sign-in-patient");
        field(page, "Email").fill(email.toUpperCase(java.util.Locale.ROOT));
        Settled.click(button(page, "Email me a code"));
        assertThat(title(page)).hasText("Look into your mailbox");
        Inspection.of(page, "sign-in-mailed");
        String code = page.locator("#sample-code").innerText();
        field(page, "Code").fill(code.equals("000000") ? "000001" : "000000");
        Settled.click(button(page, "Sign in"));
        assertThat(Seen.text(page, "This is not the code")).isVisible();
        Inspection.of(page, "sign-in-mailed-wrong");
        field(page, "Code").fill(code);
        Settled.click(button(page, "Sign in"));

        assertThat(page).hasURL(Pattern.compile(".*/appointments$"));
        assertThat(page.locator(".ticket")).hasCount(2);
        assertThat(page.locator(".ticket").first()).containsText("Rosa Álvarez");
        assertThat(page.locator(".ticket").last()).containsText("Mateo Álvarez");
        Inspection.of(page, "my-appointments");

        Settled.click(button(page, "Move").first());
        assertThat(title(page)).hasText("Choose a new time");
        Settled.click(page.locator("slot-board .slot").first());
        Settled.click(button(page, "Move to this time"));
        assertThat(page.getByText(Pattern.compile("^Moved to "))).isVisible();
        Inspection.of(page, "my-appointments-moved");
        Settled.click(link(page, "All my appointments"));
        assertThat(page.locator(".ticket")).hasCount(2);

        Settled.click(button(page, "Cancel appointment").last());
        Settled.click(button(page, "Cancel the appointment"));
        assertThat(page.getByText("Your appointment is cancelled.")).isVisible();
        assertThat(page.locator(".ticket")).hasCount(1);
        Settled.click(link(page, "Past (1)"));
        assertThat(page.locator(".past")).containsText("Mateo Álvarez");
        assertThat(page.locator(".past")).containsText("Cancelled");
        Inspection.of(page, "my-appointments-past");

        leaveOneThatStands(page, "2027-01-11T10:00:00+01:00");
        signOut(page);
        Settled.goBack(page);
        page.navigate("/appointments");
        assertThat(page.locator(".ticket")).hasCount(0);
        assertThat(title(page)).hasText("My appointments");
        assertThat(page.getByLabel("Your link")).isVisible();
    }

    @Nightly
    @Test
    void anAccountHasPasskeysAndAPassword_ifOneWants() {
        var page = pages.openForTheFirstTime(Viewport.DESKTOP);
        FingerReader.at(page);
        String email = mailbox();
        signIn(page, email);
        assertThat(page.getByText("No appointment yet")).isVisible();
        Inspection.of(page, "my-appointments-empty");

        Settled.click(link(page, "My account"));
        assertThat(title(page)).hasText("My account");
        page.getByLabel("Name of the passkey").fill("My telephone");
        Settled.click(button(page, "Add a passkey"));
        assertThat(page.getByText("Your passkey is ready.").first()).isVisible();
        Inspection.of(page, "patient-account");
        field(page, "New password").fill("short");
        Settled.click(button(page, "Set this password"));
        assertThat(page.getByText("A password has 12 characters or more.").first())
                .isVisible();
        field(page, "New password").fill(PASSWORD);
        Settled.click(button(page, "Set this password"));
        assertThat(page.getByText("Your password is changed.")).isVisible();

        Settled.click(button(page, "Sign in with a passkey"));
        assertThat(page).hasURL(Pattern.compile(".*/appointments$"));
        signOut(page);
        page.navigate("/sign-in?patient");
        Settled.click(page.getByText("Sign in with a password"));
        page.getByLabel("Name or email").fill(email);
        field(page, "Password").fill(PASSWORD);
        Inspection.of(page, "sign-in-patient-password");
        Settled.press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/appointments$"));

        page.navigate("/account");
        assertThat(page.getByLabel("Your password now")).isVisible();
        page.navigate("/sign-in");
        assertThat(page).hasURL(Pattern.compile(".*/appointments$"));
        page.navigate("/reception");
        assertThat(page.locator(".s-daygrid")).hasCount(0);
        assertThat(page.request().get("/admin/people").status()).isEqualTo(403);
    }

    @Test
    void withTheKeyboardAlone_somebodySignsInAndCancels() {
        var page = pages.open(Viewport.DESKTOP);
        String email = mailbox();
        booked(page, "Rosa", email, false, "2027-01-11T11:00:00+01:00");

        page.navigate("/sign-in?patient");
        assertThat(field(page, "Email")).isFocused();
        Settled.type(page, email);
        Settled.press(page, "Enter");
        assertThat(field(page, "Code")).isFocused();
        Settled.type(page, page.locator("#sample-code").innerText());
        Settled.press(page, "Enter");
        assertThat(page.locator(".ticket")).hasCount(1);
        tabTo(page, button(page, "Cancel appointment"));
        Settled.press(page, "Enter");
        assertThat(button(page, "Keep it")).isFocused();
        Settled.press(page, "Escape");
        assertThat(button(page, "Keep it")).isHidden();
        assertThat(button(page, "Cancel appointment")).isFocused();
        Settled.press(page, "Enter");
        assertThat(button(page, "Keep it")).isFocused();
        Settled.press(page, "Tab");
        assertThat(button(page, "Cancel the appointment")).isFocused();
        Settled.press(page, "Enter");

        assertThat(page.getByText("Your appointment is cancelled.")).isVisible();
        tabTo(page, link(page, "Past (1)"));
        Settled.press(page, "Enter");
        assertThat(page.locator(".past")).hasCount(1);
        leaveOneThatStands(page, "2027-01-11T11:00:00+01:00");
    }

    @Nightly
    @Test
    void onATelephoneTheMenuHasTheWayOut() {
        var page = pages.open(Viewport.SMALL_PHONE);
        signIn(page, mailbox());

        Settled.click(page.locator("#menu-button"));
        assertThat(button(page, "Sign out")).isVisible();
        Inspection.asItIs(page, "patient-menu");
        Settled.click(button(page, "Sign out"));

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?signed-out"));
    }

    @Nightly
    @Test
    void aForgottenPassword_withoutAMailServer_saysWhomToAsk() {
        var page = pages.open(Viewport.DESKTOP);
        page.navigate("/sign-in");
        Settled.click(link(page, "Forgotten?"));

        assertThat(title(page)).hasText("A new password");
        assertThat(page.getByText("This clinic cannot send mail yet.")).isVisible();
        Inspection.of(page, "forgotten-password");
        page.navigate("/new-password/unknown");
        assertThat(title(page)).hasText("This link is not valid");
        Inspection.of(page, "new-password-not-valid");
    }

    /** Whoever looks at the newest message afterwards finds one that still holds. */
    private static void leaveOneThatStands(Page page, String start) {
        booked(page, "Rosa", mailbox(), false, start);
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int step = 0;
                step < 40 && !Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"));
                step++) {
            Settled.press(page, "Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static String mailbox() {
        return "rosa-" + UUID.randomUUID().toString().substring(0, 8) + "@mail.example";
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in?patient");
        field(page, "Email").fill(email);
        Settled.click(button(page, "Email me a code"));
        field(page, "Code").fill(page.locator("#sample-code").innerText());
        Settled.click(button(page, "Sign in"));
        assertThat(page).hasURL(Pattern.compile(".*/appointments$"));
    }

    private static void signOut(Page page) {
        Settled.click(button(page, "Sign out"));
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?signed-out"));
    }

    /** Books over the API, which is not what is looked at here. */
    private static void booked(Page page, String firstName, String email, boolean forAnother, String start) {
        var patient = new HashMap<>(Map.of("firstName", firstName, "lastName", "Álvarez", "dateOfBirth", "1981-03-14"));
        var body = new HashMap<String, Object>(
                Map.of("visitType", "ent-consultation", "specialist", LEYLA, "start", start, "patient", patient));
        if (forAnother) {
            body.put("contact", Map.of("name", "Rosa Álvarez", "relation", "mother", "email", email));
        } else {
            patient.put("email", email);
        }
        var response = page.request()
                .post("/api/v1/appointments", RequestOptions.create().setData(body));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
