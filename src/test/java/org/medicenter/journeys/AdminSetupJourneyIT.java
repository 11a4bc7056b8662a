package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.medicenter.support.Folders;
import org.medicenter.support.Nightly;
import org.medicenter.support.browser.Inspection;
import org.medicenter.support.browser.OpenPages;
import org.medicenter.support.browser.Seen;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * From an empty database to a clinic that patients book at, in a real browser: each test has an application of its own,
 * without the sample clinic. Its clock started on Tuesday, 24 November 2026, at 10:40 in Vienna.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(JourneyClock.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class AdminSetupJourneyIT {

    private static final Pattern CODE = Pattern.compile("Set-up code: ([A-Z2-7-]+)");
    private static final String PASSWORD = "a quiet river at dawn";

    @LocalServerPort
    int port;

    @RegisterExtension
    final OpenPages pages = new OpenPages(() -> "http://localhost:" + port);

    private Page page;
    private String code;

    @DynamicPropertySource
    static void emptyDatabase(DynamicPropertyRegistry registry) {
        Path data = Folders.freshInTarget("empty-clinic");
        registry.add("medicenter.data", data::toString);
    }

    @BeforeEach
    void open(CapturedOutput log) {
        page = pages.open(Viewport.DESKTOP);
        var printed = CODE.matcher(log.getAll());
        code = "";
        while (printed.find()) {
            code = printed.group(1);
        }
        assertThat(code).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
    }

    @Test
    void whoHasNeverSeenIt_setsAClinicUp_signsIn_andAPatientBooks_inLessThanFiveMinutes() {
        long begun = System.nanoTime();
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile(".*/setup$"));
        everyPageLeadsToTheSetUp_butHelpIsThere();
        page.getByLabel("Set-up code").fill(code.toLowerCase(Locale.ROOT));
        Settled.click(button("Start"));

        onStep("Clinic and region");
        page.getByLabel("Name of the clinic").fill("Schlafzentrum Graz");
        page.getByLabel("Phone").fill("0316 555 0140");
        page.getByLabel("Street and number").fill("Beispielgasse 3");
        page.getByLabel("Postcode").fill("8010");
        page.getByLabel("Town").fill("Graz");
        choose("Country", "Austria");
        assertThat(page.getByLabel("Phone")).hasValue("+43 316 5550140");
        Settled.click(button("Next: emergency numbers"));

        onStep("Emergency numbers");
        while (page.getByText("I called it, confirm").count() > 0) {
            var confirm = page.getByText("I called it, confirm").first();
            String id = confirm.getAttribute("id");
            Settled.click(confirm);
            assertThat(page.locator("#" + id)).hasCount(0);
        }
        assertThat(page.getByText("All numbers are confirmed.")).isVisible();
        Settled.click(button("Next: opening hours"));

        onStep("Opening hours");
        Settled.click(button("Next: specialists and visits"));

        onStep("Specialists and visit types");
        page.getByLabel("Name, as patients read it").fill("Dr Nora Stern");
        page.getByLabel("Profession").fill("neurologist");
        Settled.click(page.getByText("Restless legs", new Page.GetByTextOptions().setExact(true)));
        Settled.click(page.getByText("Can’t fall or stay asleep"));
        Settled.click(button("Next: first administrator"));

        onStep("First administrator");
        page.getByLabel("Your name").fill("Hanna Leitner");
        page.getByLabel("Email address, to sign in with").fill("hanna@clinic.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("The password again").fill(PASSWORD);
        Settled.click(button("Finish the set-up"));
        onStep("Your clinic is ready");

        Settled.click(page.getByRole(AriaRole.LINK, named("Sign in")));
        page.locator("input[name=username]").fill("hanna@clinic.example");
        page.locator("input[name=password]").fill(PASSWORD);
        Settled.press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin/.*"));

        aPatientBooks();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(5));
        theSetUpIsClosed();
    }

    private void everyPageLeadsToTheSetUp_butHelpIsThere() {
        for (String address :
                new String[] {"/", "/guides", "/book", "/sign-in", "/reception", "/admin/hours", "/imprint"}) {
            assertThat(page.request().get(address).url()).endsWith("/setup");
        }
        var notice = page.request().get("/emergency");
        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.text()).contains("Call 112 now if", "chest pain", "Call before you come");
        assertThat(page.request().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(page.request().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(page.request().get("/api/v1/specialists").status()).isLessThan(500);
        assertThat(page.request().get("/no-such-page").status()).isEqualTo(404);
    }

    private void aPatientBooks() {
        page.navigate("/");
        assertThat(page.locator("body")).containsText("Dr Nora Stern");
        Settled.click(page.getByRole(AriaRole.LINK, named("Restless legs An urge")));
        var booking = new BookingPage(page);
        booking.onStep(BookingPage.TIMES);
        Settled.click(page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Take \\d\\d:\\d\\d"))));
        booking.goOn();
        booking.onStep(BookingPage.DETAILS).fillInFor("Rosa", "Álvarez").book().isBooked();
        assertThat(page.locator(".ticket")).containsText("Dr Nora Stern");
    }

    private void theSetUpIsClosed() {
        pages.mayComplain();
        assertThat(page.navigate("/setup").status()).isEqualTo(404);
        assertThat(page.navigate("/setup/5").status()).isEqualTo(404);
    }

    @Nightly
    @Test
    void noBarrierStandsOnAnyStep_andWhatIsWrongIsSaidBesideTheField() {
        page.navigate("/book");
        assertThat(page.getByLabel("Set-up code")).isVisible();
        page.getByLabel("Set-up code").fill("AAAA-AAAA-AAAA-AAAA");
        Settled.click(button("Start"));
        assertThat(Seen.text(page, "This is not the code that was printed last."))
                .isVisible();
        Inspection.of(page, "setup-code");
        page.getByLabel("Set-up code").fill(code);
        Settled.click(button("Start"));

        onStep("Clinic and region");
        Inspection.of(page, "setup-clinic");
        Settled.click(button("Next: emergency numbers"));
        assertThat(page.getByText("Please fill this in.").first()).isVisible();
        assertThat(Seen.text(page, "Please choose the country.")).isVisible();
        Inspection.of(page, "setup-clinic-faults");
        fillInTheClinic();
        page.reload();
        assertThat(page.getByLabel("Town")).hasValue("Graz");
        Settled.click(button("Next: emergency numbers"));

        onStep("Emergency numbers");
        Settled.click(page.getByText("I called it, confirm").first());
        assertThat(page.getByText("confirmed", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        Inspection.of(page, "setup-numbers");
        Settled.click(page.getByRole(AriaRole.BUTTON, named("Correct 141")));
        page.getByLabel("Number, as people know it").fill("call them");
        Settled.click(button("Save as confirmed"));
        assertThat(Seen.text(page, "This cannot be dialled")).isVisible();
        Inspection.of(page, "setup-number-dialog");
        Settled.click(button("Cancel"));
        Settled.click(button("Next: opening hours"));

        onStep("Opening hours");
        page.getByLabel("Monday closes").fill("7");
        page.getByLabel("Monday closes").press("Tab");
        Settled.click(button("Break").first());
        Settled.click(button("Next: specialists and visits"));
        assertThat(Seen.text(page, "It closes at 07:00, before it opens at 08:00."))
                .isVisible();
        Inspection.of(page, "setup-hours-faults");
        page.getByLabel("Monday closes").fill("17:00");
        page.getByLabel("Monday closes").press("Tab");
        Settled.click(button("Monday’s hours on all weekdays"));
        assertThat(page.getByLabel("Friday, break from")).hasValue("12:00");
        Settled.click(button("Next: specialists and visits"));

        onStep("Specialists and visit types");
        Inspection.of(page, "setup-people");
        Settled.click(button("Next: first administrator"));
        assertThat(Seen.text(page, "Choose at least one thing that this specialist treats."))
                .isVisible();
        Inspection.of(page, "setup-people-faults");
        page.getByLabel("Name, as patients read it").fill("Dr Nora Stern");
        page.getByLabel("Profession").fill("neurologist");
        Settled.click(page.getByText("Restless legs", new Page.GetByTextOptions().setExact(true)));
        Settled.click(button("Next: first administrator"));

        onStep("First administrator");
        page.getByLabel("Your name").fill("Hanna Leitner");
        page.getByLabel("Email address, to sign in with").fill("hanna@clinic.example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("password1234");
        page.getByLabel("The password again").fill("password1234");
        Settled.click(button("Finish the set-up"));
        assertThat(page.getByText("tried first").last()).isVisible();
        Inspection.of(page, "setup-admin-faults");
        Settled.goBack(page);
        onStep("Specialists and visit types");
        assertThat(page.getByLabel("Profession")).hasValue("neurologist");
        page.goForward();
        onStep("First administrator");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("The password again").fill(PASSWORD);
        Settled.click(button("Finish the set-up"));
        onStep("Your clinic is ready");
        Inspection.of(page, "setup-done");
    }

    private void fillInTheClinic() {
        page.getByLabel("Name of the clinic").fill("Schlafzentrum Graz");
        page.getByLabel("Phone").fill("+43 316 555 0140");
        page.getByLabel("Street and number").fill("Beispielgasse 3");
        page.getByLabel("Postcode").fill("8010");
        page.getByLabel("Town").fill("Graz");
        choose("Country", "Austria");
    }

    @Nightly
    @Test
    void byKeyboardAlone_aClinicIsSetUp() {
        page.navigate("/");
        assertThat(page.getByLabel("Set-up code")).isFocused();
        type(code);
        press("Enter");

        onStep("Clinic and region");
        for (String word : new String[] {"Schlafzentrum Graz", "+43 316 555 0140", "Beispielgasse 3", "8010", "Graz"}) {
            press("Tab");
            type(word);
        }
        tabTo(page.getByRole(AriaRole.COMBOBOX, named("Country")));
        type("Austria");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        press("ArrowDown");
        press("Enter");
        assertThat(page.getByLabel("Time zone")).hasValue(Pattern.compile("Europe/Vienna.*"));
        tabToButton("Next: emergency numbers");

        onStep("Emergency numbers");
        tabTo(page.locator("#setup-confirm-0"));
        for (int number = 0; number < 5; number++) {
            assertThat(page.locator("#setup-confirm-" + number)).isFocused();
            press("Enter");
            assertThat(page.locator("#setup-confirm-" + number)).hasCount(0);
        }
        assertThat(button("Next: opening hours")).isFocused();
        press("Enter");

        onStep("Opening hours");
        tabTo(page.getByLabel("Monday closes"));
        press("Control+A");
        type("18");
        tabToButton("Next: specialists and visits");

        onStep("Specialists and visit types");
        tabTo(page.getByLabel("Name, as patients read it"));
        type("Dr Nora Stern");
        press("Tab");
        type("neurologist");
        tabTo(page.getByRole(AriaRole.CHECKBOX, named("Restless legs")).first());
        press("Space");
        tabToButton("Next: first administrator");

        onStep("First administrator");
        for (String word : new String[] {"Hanna Leitner", "hanna@clinic.example"}) {
            press("Tab");
            type(word);
        }
        tabTo(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)));
        type(PASSWORD);
        tabTo(page.getByLabel("The password again"));
        type(PASSWORD);
        tabToButton("Finish the set-up");
        onStep("Your clinic is ready");
        tabTo(page.getByRole(AriaRole.LINK, named("Sign in")));
        press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    private void tabToButton(String name) {
        tabTo(button(name));
        press("Enter");
    }

    private void tabTo(Locator wanted) {
        wanted.first().waitFor();
        for (int tabs = 0; tabs < 60; tabs++) {
            if ((Boolean) wanted.first().evaluate("it => it.matches(':focus')")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Nobody comes to " + wanted + " by Tab");
    }

    private void type(String words) {
        Settled.type(page, words);
    }

    private void press(String key) {
        Settled.press(page, key);
    }

    private void choose(String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, named(label)).fill(option);
        Settled.click(page.getByRole(AriaRole.OPTION, named(option)).first());
    }

    private void onStep(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(title);
        assertThat(page.locator("vaadin-connection-indicator[loading]")).hasCount(0);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions named(String begins) {
        return new GetByRoleOptions().setName(Pattern.compile("^" + begins));
    }
}
