package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.Role;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is signed in with another role, and crafts what the pages of administration would send: over real HTTP. */
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class ForeignPagesTest {

    private static final List<String> ADMINISTRATION = administration();
    private static final String NO_SUCH_PAGE = "This page does not exist";

    @LocalServerPort
    int port;

    private final Clinic clinic;

    @Autowired
    ForeignPagesTest(AccountSetup accounts, JdbcClient database) {
        clinic = new Clinic(accounts, database);
    }

    private static List<String> administration() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scan.findCandidateComponents("org.medicenter").stream()
                .map(it -> route(it.getBeanClassName()))
                .filter(it -> it.equals("admin") || it.startsWith("admin/"))
                .toList();
    }

    private static String route(String view) {
        try {
            return Class.forName(view).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void thereAreSuchPages() {
        assertThat(ADMINISTRATION).hasSizeGreaterThan(10).contains("admin/people", "admin/hours", "admin/audit");
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTIONIST", "SPECIALIST", "PATIENT"})
    void whoIsNoAdministrator_opensNoPageOfAdministration_neitherByItsAddressNorByAClickThatNoPageOffers(Role role) {
        var intruder = new Intruder(port).signedIn(clinic.account(role).name(), Clinic.PASSWORD);
        var window = Window.open(intruder, "book");
        String before = clinic.state();

        for (String page : ADMINISTRATION) {
            for (String query : List.of("", "?entry=new", "?person=" + UUID.randomUUID())) {
                assertThat(intruder.get("/" + page + query).statusCode())
                        .as(page)
                        .isEqualTo(403);
            }
            assertThat(window.go(page)).as(page).contains(NO_SUCH_PAGE);
        }

        assertThat(clinic.state()).isEqualTo(before);
    }

    @Test
    void whoIsNotSignedIn_isShownNothingOfTheStaffsPages_byAClickThatNoPageOffers() {
        var window = Window.open(new Intruder(port), "book");

        for (String page : Stream.concat(
                        ADMINISTRATION.stream(), Stream.of("reception", "reception/account", "reception/patients"))
                .toList()) {
            assertThat(window.go(page))
                    .as(page)
                    .doesNotContain("Birgit", "Okafor", "Publish", "Invite", "Change your password");
        }
    }

    @Test
    void anAdministratorsClickOpensThem_soThisIsHowItIsDone() {
        var window = Window.open(new Intruder(port).signedIn("admin", "sample-clinic"), "book");

        assertThat(window.go("admin/people")).contains("Birgit Steiner").doesNotContain(NO_SUCH_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception", "reception/account", "reception/patients", "book", "admin/people"})
    void partsThatAreHiddenDisabledOrNotThere_hearNothingOfWhoeverCallsThem(String page) {
        var intruder =
                new Intruder(port).signedIn(clinic.account(Role.RECEPTIONIST).name(), Clinic.PASSWORD);
        var window = Window.open(intruder, page);
        String before = clinic.state();

        int signOut = window.button("Sign out");
        window.callAll(window.allParts()
                .filter(it -> it != signOut)
                .mapToObj(it -> List.of(
                        Window.setting(it, "value", "\"ADMIN\""),
                        Window.setting(it, "disabled", "false"),
                        Window.event(it, "hours-change", "{\"event.detail.stretches\":\"[]\"}"),
                        Window.event(it, "passkey-added", "{}"),
                        Window.clicking(it)))
                .flatMap(List::stream)
                .toList());

        assertThat(clinic.state()).isEqualTo(before);
        assertThat(intruder.get("/reception").statusCode()).isEqualTo(200);
    }

    @Test
    void aButtonThatIsSwitchedOff_isNotPressed() {
        var window = Window.open(new Intruder(port).signedIn("admin", "sample-clinic"), "admin/emergency");
        int off = window.buttons("Show ", true).getFirst();
        int on = window.buttons("Show ", false).getFirst();

        assertThat(window.click(off).body()).as("nothing on the page changes").doesNotContain("\"feat\"");
        assertThat(window.click(on).body()).as("so this is how it is pressed").contains("\"feat\"");
    }

    @Test
    void aButtonThatIsHidden_isNotPressed() {
        var account = clinic.account(Role.RECEPTIONIST);
        var window = Window.open(
                new Intruder(port).signedIn("admin", "sample-clinic"), "admin/people?person=" + account.id());
        int signOut = window.button("End all sessions");
        window.go("admin/people");
        String before = clinic.state();

        window.click(signOut);
        assertThat(clinic.state()).isEqualTo(before);

        window.go("admin/people?person=" + account.id());
        window.click(signOut);
        assertThat(clinic.state()).as("so this is how it is pressed").isNotEqualTo(before);
    }

    @Test
    void aHundredCallsThatBreak_areOneLineOfTheLog(CapturedOutput log) {
        var window = Window.open(new Intruder(port), "book");

        window.callAll(IntStream.range(0, 100)
                .mapToObj(it -> Window.setting(1, "made-up-" + it, "true"))
                .toList());

        assertThat(log.getOut().split("Something a person did in a view broke", -1))
                .hasSize(2);
    }

    @Test
    void noMethodOfThePageIsCalledByItsName() {
        var window = Window.open(
                new Intruder(port).signedIn(clinic.account(Role.RECEPTIONIST).name(), Clinic.PASSWORD), "reception");
        String before = clinic.state();

        window.callAll(Stream.of("setEnabled", "setVisible", "save", "publish", "navigate", "invite", "signOut")
                .flatMap(method -> IntStream.rangeClosed(1, 60).mapToObj(part -> """
                        {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"%s",\
                        "templateEventMethodArgs":[true],"promise":0}""".formatted(part, method)))
                .toList());

        assertThat(clinic.state()).isEqualTo(before);
        assertThat(window.go("reception")).contains("syncId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f"})
    void aCallWithoutThePagesOwnToken_isNotLookedAt(String token) {
        var intruder = new Intruder(port).signedIn("admin", "sample-clinic");
        var window = Window.blank(intruder, "admin/people");

        var answer = intruder.send(
                "POST",
                window.address(),
                window.message(
                        token,
                        "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":"
                                + "{\"route\":\"admin/people\",\"query\":\"\",\"appShellTitle\":\"\",\"trigger\":\"\"}}"),
                "Content-Type",
                "application/json");

        assertThat(answer.body()).doesNotContain("Birgit Steiner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatIsAskedForByGetOrHead_isNoCallOfAPage(String method) {
        var intruder = new Intruder(port).signedIn("admin", "sample-clinic");
        var window = Window.blank(intruder, "admin/people");

        var answer = intruder.send(method, window.address(), "");

        assertThat(answer.body()).doesNotContain("Birgit Steiner");
    }

    @Test
    void aPageOfSomebodyElses_isCalledByNobodyElse() {
        var window = Window.open(new Intruder(port).signedIn("admin", "sample-clinic"), "admin/people");
        var other = new Intruder(port).signedIn("reception", "sample-clinic");

        var answer = other.send(
                "POST",
                window.address(),
                window.message(window.key(), Window.clicking(1)),
                "Content-Type",
                "application/json");

        assertThat(answer.body()).doesNotContain("Birgit Steiner");
    }

    @Test
    void nothingIsUploaded_becauseNoPageTakesFiles() {
        var intruder = new Intruder(port).signedIn("admin", "sample-clinic");
        Window.open(intruder, "admin/audit");

        for (int page = 0; page < 3; page++) {
            var answer = intruder.send(
                    "POST",
                    "/VAADIN/dynamic/resource/" + page + "/" + UUID.randomUUID() + "/upload",
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.html\"\r\n\r\n<script>\r\n--x--\r\n",
                    "Content-Type",
                    "multipart/form-data; boundary=x");
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    @Test
    void thePushChannelTellsNothing_withoutThePagesOwnToken() {
        var intruder = new Intruder(port).signedIn("reception", "sample-clinic");
        var window = Window.open(intruder, "reception");

        for (String channel : List.of("/VAADIN/push", "/")) {
            var answer = intruder.get(channel + "?v-r=push&v-uiId=" + window.number()
                    + "&v-pushId=00000000-0000-0000-0000-000000000000&X-Atmosphere-Transport=long-polling"
                    + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3");
            assertThat(answer.body()).as(channel).doesNotContain("\"feat\"", "patient");
        }
    }

    @Test
    void theExportOfTheAuditLog_isNoFileForWhoeverKnowsItsAddress() {
        var admin = new Intruder(port).signedIn("admin", "sample-clinic");
        String export = "/" + Window.open(admin, "admin/audit").link("VAADIN/dynamic");
        assertThat(admin.get(export).body()).contains("\"time\",\"kind\"");

        for (var other : List.of(
                new Intruder(port),
                new Intruder(port).signedIn("reception", "sample-clinic"),
                new Intruder(port).signedIn("amara", "sample-clinic"))) {
            assertThat(other.get(export).body()).doesNotContain("\"time\",\"kind\"");
        }
    }
}
