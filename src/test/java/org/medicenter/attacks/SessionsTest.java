package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.attacks.Intruder.form;
import static org.medicenter.attacks.Intruder.location;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AccountChange;
import org.medicenter.access.AccountOutcome;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.People;
import org.medicenter.access.Person;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.support.ClinicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that are taken over, held on to, or used from another site: over real HTTP. */
@ClinicTest
class SessionsTest {

    private static final UUID VIENNA = UUID.randomUUID();

    /** What another administrator does to somebody who is at work. */
    enum Blow {
        TAKES_THE_ROLE((people, person) -> people.change(new AccountChange(
                person.id(), person.version(), person.name(), Set.of(Role.RECEPTIONIST), Set.of(VIENNA), null))),
        SWITCHES_OFF((people, person) -> people.deactivate(person.id(), person.version())),
        SIGNS_OUT_EVERYWHERE((people, person) -> people.signOutEverywhere(person.id(), person.version()));

        private final BiFunction<People, Person, AccountOutcome> deed;

        Blow(BiFunction<People, Person, AccountOutcome> deed) {
            this.deed = deed;
        }
    }

    @LocalServerPort
    int port;

    private final Clinic clinic;
    private final People people;
    private final ClinicEditing editing;
    private final ClinicDirectory directory;

    @Autowired
    SessionsTest(
            AccountSetup accounts,
            JdbcClient database,
            People people,
            ClinicEditing editing,
            ClinicDirectory directory) {
        this.clinic = new Clinic(accounts, database);
        this.people = people;
        this.editing = editing;
        this.directory = directory;
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNoAdministratorAnyMore_changesNothingWithTheNextClick_onAPageThatIsStillOpen(Blow blow) {
        var account = clinic.account(Role.ADMIN);
        var intruder = new Intruder(port).signedIn(account.name(), Clinic.PASSWORD);
        Specialist first = made();
        Specialist second = made();
        var allowed = Window.open(intruder, "admin/specialists?entry=" + first.id());
        allowed.click(allowed.button("Archive"));
        assertThat(directory.catalogue().specialists()).doesNotContain(first).contains(second);
        var open = Window.open(intruder, "admin/specialists?entry=" + second.id());

        asAnotherAdministrator(
                () -> assertThat(blow.deed.apply(people, person(account))).isInstanceOf(AccountOutcome.Saved.class));
        var answer = open.click(open.button("Archive"));

        assertThat(directory.catalogue().specialists()).contains(second);
        assertThat(answer.body()).doesNotContain(second.name());
        assertThat(location(intruder.get("/admin/people"))).isEqualTo("/sign-in");
        archive(second);
    }

    @Test
    void signingOut_endsEveryPageOfTheSession_andTheKeyToIt() {
        var intruder = new Intruder(port).signedIn("reception", "sample-clinic");
        String session = intruder.session();
        var one = Window.open(intruder, "reception");
        var other = Window.open(intruder, "reception");
        assertThat(new Intruder(port).with(session).get("/reception").statusCode())
                .as("so the key is used like this")
                .isEqualTo(200);

        one.click(one.button("Sign out"));

        assertThat(other.go("reception")).doesNotContain("appointments", "Okafor");
        assertThat(location(new Intruder(port).with(session).get("/reception"))).isEqualTo("/sign-in");
    }

    @Test
    void whoKnewTheSessionBeforeTheSignIn_knowsNothingOfItAfterwards() {
        var victim = new Intruder(port);
        Window.open(victim, "sign-in");
        String planted = victim.session();

        victim.signedIn("reception", "sample-clinic");

        assertThat(planted).isNotEmpty();
        assertThat(victim.session()).isNotEqualTo(planted);
        assertThat(location(new Intruder(port).with(planted).get("/reception"))).isEqualTo("/sign-in");
    }

    @Test
    void aSessionThatSomebodyMadeUp_isNotTakenOver() {
        var intruder = new Intruder(port).with("0123456789ABCDEF0123456789ABCDEF");

        intruder.signedIn("reception", "sample-clinic");

        assertThat(intruder.session()).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in?v-r=uidl",
                "/sign-in?v-r=init",
                "/sign-in/code",
                "/sign-in/passkey/options",
                "/sign-in/passkey",
                "/account/passkey/options",
                "/account/passkey"
            })
    void nothingThatSignsInOrAddsAKey_isTakenWithoutThePagesOwnToken(String address) {
        var intruder = new Intruder(port);
        Window.open(intruder, "sign-in");

        var answer = intruder.post(
                address,
                form("username", "reception", "password", "sample-clinic", "code", "123456"),
                "Origin",
                "https://evil.example");

        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(location(intruder.get("/reception"))).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void nobodyIsSignedInOrOut_byALinkOrAPicture(String method) {
        var stranger = new Intruder(port);
        stranger.send(method, "/sign-in?" + form("username", "reception", "password", "sample-clinic"), "");
        assertThat(location(stranger.get("/reception"))).isEqualTo("/sign-in");

        var receptionist = new Intruder(port).signedIn("reception", "sample-clinic");
        for (String address :
                new String[] {"/logout", "/sign-out", "/sign-in?signed-out", "/sign-in/code", "/?v-r=uidl"}) {
            receptionist.send(method, address, "");
        }
        assertThat(receptionist.get("/reception").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionsCookie_isNoScriptsBusiness_andNoOtherSitesForm_sendsIt() {
        var page = new Intruder(port).get("/sign-in");

        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains("HttpOnly", "SameSite=Lax"));
    }

    private Specialist made() {
        String slug = "of-" + UUID.randomUUID();
        var made = new Specialist(
                SpecialistId.random(), slug, "Dr " + slug, "somebody", java.util.List.of(), java.util.List.of(), null);
        asAnotherAdministrator(() -> assertThat(editing.save(made, 0)).isInstanceOf(SetupOutcome.Saved.class));
        return made;
    }

    private void archive(Specialist made) {
        asAnotherAdministrator(() -> editing.archive(made, 1));
    }

    private Person person(Clinic.Made account) {
        return people.list().stream()
                .filter(it -> it.id().equals(account.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void asAnotherAdministrator(Runnable work) {
        SignedInAs.somebody("Another Administrator", Role.ADMIN).works();
        try {
            work.run();
        } finally {
            SignedInAs.nobodyWorks();
        }
    }
}
