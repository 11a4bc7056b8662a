package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medicenter.access.TestCodes;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Axe;
import org.medicenter.support.browser.FingerReader;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;

/** Who may come in: an administrator invites, somebody makes an account, and proves who they are. */
class AdminPeopleJourneyIT extends Journey {

    private static final String PASSWORD = "quiet rivers under snow";

    @Nightly
    @Test
    void noBarrierStandsOnThePages_inAnySizeAndLight() {
        for (Viewport viewport : new Viewport[] {Viewport.DESKTOP, Viewport.SMALL_PHONE}) {
            var page = pages.open(viewport);
            page.navigate("/sign-in");
            assertThat(button(page, "Sign in with a passkey")).isVisible();
            Inspection.asItIs(page, "sign-in");
            page.navigate("/sign-in?code&wrong");
            assertThat(page.getByLabel("Code")).isFocused();
            Inspection.asItIs(page, "sign-in-code");
            page.navigate("/invitation/unknown");
            heading(page, "This invitation is not valid");
            Inspection.asItIs(page, "invitation-not-valid");
            Colleague.ADMINISTRATION.signIn(page.context());
            page.navigate("/admin/people");
            heading(page, "People and roles");
            Inspection.asItIs(page, "admin-people");
            Settled.click(link(page, "Birgit Steiner"));
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Birgit Steiner")))
                    .isFocused();
            Inspection.asItIs(page, "admin-people-person");
            Settled.click(button(page, "Sign-in rules"));
            assertThat(page.getByText("Everybody needs a second factor").first())
                    .isVisible();
            Inspection.asItIs(page, "admin-people-rules");
            Settled.press(page, "Escape");
            Settled.click(button(page, "Invite"));
            Settled.click(button(page, "Make the link"));
            assertThat(page.getByText("Enter an email address").first()).isVisible();
            Inspection.asItIs(page, "admin-people-invite");
            page.navigate("/reception/account");
            heading(page, "My account");
            Settled.click(button(page, "Add a code app"));
            assertThat(page.getByText("No camera?").first()).isVisible();
            Inspection.asItIs(page, "my-account");
        }
    }

    @Test
    void somebodyIsInvited_makesAnAccount_addsACodeApp_andSignsInWithIt() {
        String email = "sara-" + UUID.randomUUID() + "@mail.example";
        var admin = pages.open(Viewport.DESKTOP);
        Colleague.ADMINISTRATION.signIn(admin.context());
        admin.navigate("/admin/people");
        String link = invite(admin, email);

        var sara = pages.open(Viewport.DESKTOP);
        sara.navigate(link);
        heading(sara, "Welcome to the team");
        Screenshots.takeIfWanted(sara, "invitation");
        Axe.findsNothingOn(sara);
        sara.getByLabel("Name, as colleagues read it").fill("Sara Urban");
        field(sara, "Password").fill("Sara Urban 12");
        Settled.click(button(sara, "Make my account"));
        assertThat(sara.getByText("little more than a name").first()).isVisible();
        field(sara, "Password").fill(PASSWORD);
        Settled.click(button(sara, "Make my account"));
        heading(sara, "Your account is ready");
        sara.navigate(link);
        heading(sara, "This invitation is not valid");

        signIn(sara, email);
        assertThat(sara).hasURL(Pattern.compile(".*/reception"));
        sara.navigate("/reception/account");
        Settled.click(button(sara, "Add a code app"));
        String secret = sara.locator("#code-app-secret").innerText().replace(" ", "");
        sara.getByLabel("Code of the app").fill("000000");
        Settled.click(button(sara, "Add this app"));
        assertThat(sara.getByText("This is not the code").first()).isVisible();
        sara.getByLabel("Code of the app").fill(TestCodes.at(clock.instant(), secret, 0));
        Settled.click(button(sara, "Add this app"));
        heading(sara, "Your recovery codes");
        Screenshots.takeIfWanted(sara, "recovery-codes");
        Axe.findsNothingOn(sara);
        Settled.click(button(sara, "Sign out"));
        assertThat(sara).hasURL(Pattern.compile(".*/sign-in\\?signed-out"));

        signIn(sara, email);
        assertThat(sara).hasURL(Pattern.compile(".*/sign-in\\?code"));
        sara.getByLabel("Code").fill(TestCodes.at(clock.instant(), secret, 1));
        Settled.press(sara, "Enter");
        assertThat(sara).hasURL(Pattern.compile(".*/reception"));
    }

    @Nightly
    @Test
    void aPasskeyIsAdded_andSignsInWithoutAPassword() {
        pages.mayComplain();
        String email = "nils-" + UUID.randomUUID() + "@mail.example";
        var admin = pages.open(Viewport.DESKTOP);
        Colleague.ADMINISTRATION.signIn(admin.context());
        admin.navigate("/admin/people");
        String link = invite(admin, email);
        var nils = pages.openForTheFirstTime(Viewport.DESKTOP);
        FingerReader.at(nils);
        nils.navigate(link);
        nils.getByLabel("Name, as colleagues read it").fill("Nils Eriksen");
        field(nils, "Password").fill(PASSWORD);
        Settled.click(button(nils, "Make my account"));
        heading(nils, "Your account is ready");
        signIn(nils, email);
        nils.navigate("/reception/account");
        nils.getByLabel("Name of the passkey").fill("Desk 1");
        clock.turned(Duration.ofMinutes(11), () -> {
            Settled.click(button(nils, "Add a passkey"));
            assertThat(nils.getByText("Because you signed in a while ago")).isVisible();
            Axe.findsNothingOn(nils);
            nils.locator("#confirm-password input").fill(PASSWORD);
            Settled.click(button(nils, "Go on"));
            heading(nils, "Your recovery codes");
        });
        assertThat(nils.getByText("Desk 1").first()).isVisible();
        Settled.click(button(nils, "I have kept them"));
        Settled.click(button(nils, "Sign out"));
        assertThat(nils).hasURL(Pattern.compile(".*/sign-in\\?signed-out"));

        nils.navigate("/sign-in");
        Settled.click(button(nils, "Sign in with a passkey"));
        assertThat(nils).hasURL(Pattern.compile(".*/reception"));

        admin.navigate("/admin/people");
        admin.getByLabel("Find a person").fill("nils-");
        assertThat(admin.locator("td").getByText("passkey").first()).isVisible();
        Settled.click(link(admin, "Nils Eriksen").first());
        Screenshots.takeIfWanted(admin, "admin-people-passkey");
        Settled.click(button(admin, "End all sessions"));
        assertThat(admin.getByText("All sessions of this person end").first()).isVisible();
        nils.navigate("/reception");
        assertThat(nils).hasURL(Pattern.compile(".*/sign-in"));
    }

    @Test
    void byKeyboardAlone_anAccountIsSwitchedOffAndOn() {
        var page = pages.open(Viewport.DESKTOP);
        Colleague.ADMINISTRATION.signIn(page.context());
        page.navigate("/admin/people");
        link(page, "Dr Amara Okafor").focus();
        Settled.press(page, "Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Dr Amara Okafor")))
                .isFocused();

        Settled.press(page, "Tab");
        assertThat(page.getByRole(AriaRole.SWITCH)).isFocused();
        Settled.press(page, "Space");
        assertThat(page.getByRole(AriaRole.SWITCH)).not().isChecked();
        assertThat(page.getByText("Nobody can sign in with this account now").first())
                .isVisible();
        Settled.press(page, "Space");
        assertThat(page.getByRole(AriaRole.SWITCH)).isChecked();
    }

    @Test
    void theOnlyAdministratorCannotSwitchThemselvesOff_andIsToldBesideIt() {
        var page = pages.open(Viewport.DESKTOP);
        Colleague.ADMINISTRATION.signIn(page.context());
        page.navigate("/admin/people");
        Settled.click(link(page, "Hanna Leitner"));
        Settled.click(page.getByRole(AriaRole.SWITCH));

        assertThat(page.getByText("This is the last administrator.").first()).isVisible();
        assertThat(page.getByRole(AriaRole.SWITCH)).isChecked();
    }

    private String invite(Page admin, String email) {
        Settled.click(button(admin, "Invite"));
        admin.locator("#invite-email input").fill(email);
        Settled.click(admin.locator("#invite-roles")
                .getByText("Receptionist", new Locator.GetByTextOptions().setExact(true)));
        Settled.click(admin.locator("#invite-locations vaadin-checkbox").first());
        Settled.click(button(admin, "Make the link"));
        String link = field(admin, "Link").inputValue();
        assertThat(link).contains("/invitation/");
        Axe.findsNothingOn(admin);
        Settled.click(button(admin, "Done"));
        assertThat(admin.getByText(email).first()).isVisible();
        return link;
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.getByLabel("Name or email").fill(email);
        field(page, "Password").fill(PASSWORD);
        Settled.press(page, "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
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

    private static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text)))
                .isVisible();
    }
}
