package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.medicenter.journeys.EntryPage.box;
import static org.medicenter.journeys.EntryPage.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Screenshots;
import org.medicenter.support.browser.Settled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The session ends while somebody fills in a form of administration. */
class UnsavedJourneyIT extends Journey {

    @Autowired
    private ServletWebServerApplicationContext server;

    @Autowired
    private EmergencySetup emergency;

    @AfterEach
    void theNumbersAreThoseOfTheSampleClinicAgain() {
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        emergency.confirmRegion("Miriam Gruber, practice manager").orElseThrow();
        SignedInAs.nobodyWorks();
    }

    @Test
    void aVisitTypeIsAsItWasTyped_afterSigningInAgain_andCanBeSaved() {
        Page page = administrator("/admin/visit-types");
        Settled.click(entry(page, "Breathing mask set-up"));
        page.waitForURL(Pattern.compile(".*entry=.*"));
        box(page, "Name").fill("Breathing mask fitting");
        Locator pieces = page.getByRole(AriaRole.SPINBUTTON, named("How many"));
        assertThat(pieces).hasCount(2);
        Settled.click(button(page, "Add a thing"));
        assertThat(pieces).hasCount(3);
        pieces.last().fill("2");
        Settled.click(page.getByText("Once a day, at a fixed time"));
        assertThat(page.getByLabel("Starts at").first()).isVisible();
        page.getByLabel("Starts at").first().fill("10:30");
        page.getByLabel("Starts at").first().press("Tab");
        assertThat(page.getByText("Not saved yet.")).isVisible();
        preparation(page).fill("Bring your own mask.");
        String address = page.url();

        allSessionsEnd(page);
        Settled.click(button(page, "Save"));
        signIn(page);

        assertThat(page).hasURL(address);
        assertThat(box(page, "Name")).hasValue("Breathing mask fitting");
        assertThat(preparation(page)).hasValue("Bring your own mask.");
        assertThat(page.getByLabel("Starts at").first()).hasValue("10:30");
        assertThat(pieces).hasCount(3);
        assertThat(pieces.last()).hasValue("2");
        assertThat(page.getByText("Not saved yet.")).isVisible();
        Screenshots.takeIfWanted(page, "admin-unsaved-again");
        page.waitForTimeout(1500);

        Settled.click(page.getByText("On a grid of the day"));
        Settled.click(
                page.locator(".s-needrow").last().getByRole(AriaRole.BUTTON).last());
        box(page, "Name").fill("Breathing mask set-up");
        Settled.click(button(page, "Save"));
        assertThat(page.getByText("Saved. Booking pages show it now.")).isVisible();
        page.reload();
        assertThat(preparation(page)).hasValue("Bring your own mask.");
        assertThat(page.getByText("Nothing is changed.")).isVisible();
    }

    @Nightly
    @Test
    void aSpecialistsTicksAndWorkingHoursAreAsTheyWere() {
        Page page = administrator("/admin/specialists");
        Settled.click(page.getByRole(AriaRole.LINK, named("Add specialist")));
        box(page, "Name").fill("Dr Ines Moser");
        box(page, "Profession").fill("sleep physician");
        page.getByRole(AriaRole.CHECKBOX, named("New sleep consultation, 40 min"))
                .check();
        Settled.click(button(page, "New version"));
        Settled.click(page.getByRole(AriaRole.SWITCH, named("Monday free")));
        page.getByRole(AriaRole.TEXTBOX, named("Monday works from")).fill("9:15");

        allSessionsEnd(page);
        Settled.click(button(page, "Save"));
        signIn(page);

        assertThat(box(page, "Name")).hasValue("Dr Ines Moser");
        assertThat(box(page, "Profession")).hasValue("sleep physician");
        assertThat(page.getByRole(AriaRole.CHECKBOX, named("New sleep consultation, 40 min")))
                .isChecked();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Monday works from"))).hasValue("9:15");
        page.waitForTimeout(1500);
        Settled.click(button(page, "Save"));
        assertThat(page.getByText("Saved. Booking pages show it now.")).isVisible();
        Settled.click(button(page, "Archive"));
    }

    @Nightly
    @Test
    void anEmergencyNumberThatIsNotSavedYetIsThereAgain() {
        Page page = administrator("/admin/emergency");
        Settled.click(button(page, "Add a number"));
        page.getByLabel("Number, as people know it").fill("0800 555 321");
        page.getByLabel("What it is").fill("Second desk");
        page.getByLabel("Where you read it").fill("our own leaflet");
        Settled.click(button(page, "Take over"));
        assertThat(page.getByText("Not saved yet")).isVisible();

        allSessionsEnd(page);
        Settled.click(button(page, "Save and show to patients"));
        signIn(page);

        assertThat(page.locator(".s-numbers")).containsText("0800 555 321");
        Settled.click(button(page, "Save and show to patients"));
        assertThat(page.getByText("Saved. Patients see it from now on.")).isVisible();
    }

    @Nightly
    @Test
    void aDialogThatWasOpenIsOpenAgain_asItWasTyped() {
        Page page = administrator("/admin/people");
        Settled.click(button(page, "Invite"));
        page.locator("#invite-email input").fill("kept@mail.example");
        Settled.click(page.getByRole(AriaRole.DIALOG).getByText("Medicenter Wien"));

        allSessionsEnd(page);
        Settled.click(button(page, "Make the link"));
        signIn(page);

        assertThat(page.locator("#invite-email input")).hasValue("kept@mail.example");
        assertThat(page.getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Medicenter Wien")))
                .isChecked();
        Settled.click(button(page, "Cancel"));
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        nothingIsKept(page);
    }

    @Nightly
    @Test
    void anExceptionOfTheHoursIsTypedAgain_withAllItsStretches() {
        Page page = administrator("/admin/hours");
        Settled.click(button(page, "Add exception"));
        Settled.click(page.getByRole(AriaRole.DIALOG).getByText("Other hours"));
        Settled.click(button(page, "Another stretch"));
        page.getByLabel("To 2").fill("17:45");
        page.getByLabel("To 2").press("Tab");
        page.getByLabel("Why (patients read it)").fill("Staff training");

        allSessionsEnd(page);
        Settled.click(button(page, "Put into the draft"));
        signIn(page);

        assertThat(page.getByLabel("To 2")).hasValue("17:45");
        assertThat(page.getByLabel("Why (patients read it)")).hasValue("Staff training");
        Settled.click(button(page, "Cancel"));
    }

    @Nightly
    @Test
    void whatSomebodyMayDoIsTickedAgain_andIsStillNotSaved() {
        Page page = administrator("/admin/people");
        Settled.click(page.getByRole(AriaRole.LINK, named("Birgit Steiner")));
        page.waitForURL(Pattern.compile(".*person=.*"));
        page.getByLabel("Name, as colleagues read it").fill("Birgit Steiner-Wolf");

        allSessionsEnd(page);
        Settled.click(button(page, "Save"));
        signIn(page);

        assertThat(page.getByLabel("Name, as colleagues read it")).hasValue("Birgit Steiner-Wolf");
        Settled.waitFor(page);
        page.getByLabel("Name, as colleagues read it").fill("Birgit Steiner");
        Settled.click(button(page, "Save"));
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Birgit Steiner-Wolf"))).hasCount(0);
    }

    @Nightly
    @Test
    void anotherTabFindsOutFirstThatTheSessionHasEnded_andNothingIsLost() {
        Page page = administrator("/admin/rooms");
        Settled.click(entry(page, "Mask set 1"));
        page.waitForURL(Pattern.compile(".*entry=.*"));
        String address = page.url();
        box(page, "Name").fill("Mask set one");
        Page other = page.context().newPage();
        other.navigate("/admin/rooms");
        assertThat(entry(other, "Mask set 1")).isVisible();

        allSessionsEnd(page);
        Settled.click(entry(other, "Mask set 1"));
        page.waitForURL(Pattern.compile(".*/sign-in"));
        signIn(other);
        page.navigate(address);

        assertThat(box(page, "Name")).hasValue("Mask set one");
    }

    @Test
    void whatIsDiscarded_orLeftBySigningOut_isNotThereAgain() {
        Page page = administrator("/admin/rooms");
        Settled.click(entry(page, "Mask set 1"));
        page.waitForURL(Pattern.compile(".*entry=.*"));
        String address = page.url();
        box(page, "Name").fill("Something else");
        box(page, "Name").press("Tab");
        assertThat(page.getByText("Not saved yet.")).isVisible();
        somethingIsKept(page);
        Settled.click(button(page, "Discard"));
        assertThat(box(page, "Name")).hasValue("Mask set 1");
        nothingIsKept(page);

        box(page, "Name").fill("Something else");
        box(page, "Name").press("Tab");
        assertThat(page.getByText("Not saved yet.")).isVisible();
        Settled.click(page.getByRole(AriaRole.BUTTON, named("Sign out")));
        signIn(page);
        page.navigate(address);
        assertThat(box(page, "Name")).hasValue("Mask set 1");
        assertThat(page.getByText("Nothing is changed.")).isVisible();
    }

    private static Locator preparation(Page page) {
        return page.locator("[id^=entry-preparation] textarea").first();
    }

    private static void nothingIsKept(Page page) {
        page.waitForFunction("Object.keys(sessionStorage).every(it => !it.startsWith('medicenter.unsaved:'))");
    }

    private static void somethingIsKept(Page page) {
        page.waitForFunction("Object.keys(sessionStorage).some(it => it.startsWith('medicenter.unsaved:'))");
    }

    /** Not while the server answers the page: what a request has begun with, it ends with. */
    private void allSessionsEnd(Page page) {
        Settled.waitFor(page);
        Arrays.stream(((TomcatWebServer) server.getWebServer())
                        .getTomcat()
                        .getHost()
                        .findChildren())
                .map(Context.class::cast)
                .flatMap(it -> Arrays.stream(it.getManager().findSessions()))
                .forEach(Session::expire);
    }

    private Page administrator(String address) {
        Page page = windowOf(Colleague.ADMINISTRATION);
        page.navigate(address);
        return page;
    }

    private static void signIn(Page page) {
        Settled.click(button(page, "Administration: Hanna Leitner"));
        page.waitForURL(Pattern.compile(".*/(reception|admin).*"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
