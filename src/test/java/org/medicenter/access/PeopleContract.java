package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountOutcome.ChangedMeanwhile;
import org.medicenter.access.AccountOutcome.Refused;
import org.medicenter.access.AccountOutcome.Saved;
import org.medicenter.access.InvitationOutcome.Sent;
import org.medicenter.support.HandClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people may do is changed by administrators only, one is always left, and nothing is overwritten silently. */
@DataJpaTest(
        showSql = false,
        properties = "medicenter.server-key=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(AccountsModule.class)
@ActiveProfiles("test")
abstract class PeopleContract {

    static final UUID VIENNA = UUID.randomUUID();
    static final UUID GRAZ = UUID.randomUUID();
    static final String PASSWORD = "quiet rivers under snow";

    @Autowired
    AccountSetup setup;

    @Autowired
    People people;

    @Autowired
    Inviting inviting;

    @Autowired
    Accepting accepting;

    @Autowired
    SecondFactors factors;

    @Autowired
    Accounts accounts;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient database;

    private AccountId hanna = AccountId.random();

    @BeforeEach
    void hannaIsTheOnlyAdministrator() {
        clock.turnTo(AccountsModule.START);
        SecurityContextHolder.clearContext();
        database.sql("update account set deactivated_at = current_timestamp").update();
        hanna = made("Hanna Leitner", Role.ADMIN);
        actAs(hanna);
    }

    @AfterEach
    void nobodyActsAnyMore() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aReceptionistOrSpecialistGrantsNoRole_notEvenToThemselves() {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);
        for (Role role : List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.PATIENT)) {
            actAs(birgit, Set.of(role));
            assertThatThrownBy(() -> people.change(change(birgit, Set.of(Role.ADMIN), Set.of(VIENNA))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> setup.make(wanted("Somebody", Role.ADMIN)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> inviting.invite(invitation("x@mail.example")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.deactivate(hanna, version(hanna)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(people::list).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(roles(birgit)).containsExactly(Role.RECEPTIONIST);
    }

    @Test
    void whoeverIsNotSignedInSeesAndChangesNobody() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(people::list).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.signOutEverywhere(hanna, 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inviting.withdraw(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdministratorChangesRolesAndLocations_andTheVersionRises() {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);
        int before = version(birgit);

        assertThat(people.change(change(birgit, Set.of(Role.RECEPTIONIST, Role.ADMIN), Set.of(GRAZ))))
                .isInstanceOf(Saved.class);

        var shown = person(birgit);
        assertThat(shown.roles()).containsExactlyInAnyOrder(Role.RECEPTIONIST, Role.ADMIN);
        assertThat(shown.locations()).containsExactly(GRAZ);
        assertThat(shown.version()).isGreaterThan(before);
    }

    @Test
    void aRoleCountsAtTheLocationsOfTheAccountOnly() {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);
        people.change(change(birgit, Set.of(Role.RECEPTIONIST), Set.of(VIENNA)));

        Actor actor = accounts.findById(birgit.value())
                .orElseThrow()
                .asSignedIn(false)
                .actor();
        assertThat(actor.isAt(VIENNA, Role.RECEPTIONIST)).isTrue();
        assertThat(actor.isAt(GRAZ, Role.RECEPTIONIST)).isFalse();
        assertThat(actor.isAt(VIENNA, Role.ADMIN)).isFalse();
        assertThat(people.change(change(birgit, Set.of(Role.RECEPTIONIST), Set.of())))
                .isEqualTo(new Refused(AccountRefusal.NO_LOCATION));
    }

    @Test
    void theLastAdministratorCannotBeSwitchedOff_norLoseTheRole() {
        assertThat(people.deactivate(hanna, version(hanna))).isEqualTo(new Refused(AccountRefusal.LAST_ADMIN));
        assertThat(people.change(change(hanna, Set.of(Role.RECEPTIONIST), Set.of(VIENNA))))
                .isEqualTo(new Refused(AccountRefusal.LAST_ADMIN));
        assertThat(roles(hanna)).containsExactly(Role.ADMIN);
    }

    @RepeatedTest(5)
    void twoAdministratorsSwitchEachOtherOffAtOnce_oneIsLeft() throws Exception {
        var karl = made("Karl Roth", Role.ADMIN);
        int hannas = version(hanna);
        int karls = version(karl);

        var outcomes = atOnce(
                () -> as(hanna, () -> people.deactivate(karl, karls)),
                () -> as(karl, () -> people.deactivate(hanna, hannas)));

        assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Refused(AccountRefusal.LAST_ADMIN));
        assertThat(accounts.countActive(Role.ADMIN, false)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void twoAdministratorsGiveUpTheirRoleAtOnce_oneKeepsIt() throws Exception {
        var karl = made("Karl Roth", Role.ADMIN);
        var hannasChange = change(hanna, Set.of(Role.RECEPTIONIST), Set.of(VIENNA));
        var karlsChange = change(karl, Set.of(Role.RECEPTIONIST), Set.of(VIENNA));

        var outcomes = atOnce(
                () -> as(hanna, () -> people.change(hannasChange)), () -> as(karl, () -> people.change(karlsChange)));

        assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(accounts.countActive(Role.ADMIN, false)).isEqualTo(1);
    }

    @Test
    void twoAdministratorsEditTheSameAccount_theSecondIsToldWhoChangedIt() {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);
        var karl = made("Karl Roth", Role.ADMIN);
        var first = change(birgit, Set.of(Role.RECEPTIONIST), Set.of(GRAZ));
        var second = change(birgit, Set.of(Role.ADMIN), Set.of(VIENNA));

        as(karl, () -> people.change(first));

        assertThat(people.change(second)).isEqualTo(new ChangedMeanwhile("Karl Roth", clock.instant()));
        assertThat(roles(birgit)).containsExactly(Role.RECEPTIONIST);
    }

    @Test
    void aSpecialistsRoleNeedsTheSpecialistWhoTheyAre_andNobodyIsMadeAPatient() {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);

        assertThat(people.change(change(birgit, Set.of(Role.SPECIALIST), Set.of(VIENNA))))
                .isEqualTo(new Refused(AccountRefusal.NO_SPECIALIST));
        assertThat(people.change(change(birgit, Set.of(Role.PATIENT), Set.of(VIENNA))))
                .isEqualTo(new Refused(AccountRefusal.ROLE_OF_PATIENTS));
        assertThat(people.change(change(birgit, Set.of(), Set.of(VIENNA))))
                .isEqualTo(new Refused(AccountRefusal.NO_ROLE));
    }

    @Test
    void takingTheSecondFactorsAwayAlsoTakesTheRecoveryCodes() {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);
        byte[] secret = Secrets.random(20);
        factors.addCodeApp(birgit.value(), secret, TimeCodes.code(secret, TimeCodes.step(clock.instant())));
        var code = factors.newRecoveryCodes(birgit.value()).getFirst();

        people.removeSecondFactors(birgit, version(birgit));

        assertThat(factors.of(birgit.value())).isEqualTo(Factors.NONE);
        assertThat(factors.accept(birgit.value(), code)).isFalse();
    }

    @Test
    void anInvitationMakesOneAccount_andItsLinkWorksOnce() {
        String token = token(inviting.invite(invitation("Sara.Urban@mail.example")));

        SecurityContextHolder.clearContext();
        assertThat(accepting.invited(token)).contains("sara.urban@mail.example");
        assertThat(accepting.accept(token, "Sara Urban", PASSWORD))
                .isEqualTo(new AcceptOutcome.Accepted("sara.urban@mail.example"));
        assertThat(accepting.accept(token, "Somebody else", PASSWORD)).isInstanceOf(AcceptOutcome.NotValid.class);
        assertThat(accepting.invited(token)).isEmpty();

        actAs(hanna);
        assertThat(people.list())
                .filteredOn(it -> it.signInName().equals("sara.urban@mail.example"))
                .singleElement()
                .satisfies(sara -> assertThat(sara.roles()).containsExactly(Role.RECEPTIONIST));
        close("sara.urban@mail.example");
    }

    @RepeatedTest(3)
    void twoPeopleUseOneInvitationAtOnce_oneAccountIsMade() throws Exception {
        String address = UUID.randomUUID() + "@mail.example";
        String token = token(inviting.invite(invitation(address)));

        var outcomes = atOnce(
                () -> accepting.accept(token, "The first", PASSWORD),
                () -> accepting.accept(token, "The second", PASSWORD));

        assertThat(outcomes)
                .filteredOn(AcceptOutcome.Accepted.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(AcceptOutcome.NotValid.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anInvitationIsOverAfterSevenDays_andANewLinkMakesTheOldOneWorthless() {
        var sent = (Sent) inviting.invite(invitation("n.eriksen@mail.example"));
        String old = token(sent);
        clock.turnTo("2026-12-01T10:40:00+01:00");
        assertThat(accepting.invited(old)).isEmpty();

        String renewed = token(inviting.renew(sent.invitation().id()));

        assertThat(accepting.invited(renewed)).contains("n.eriksen@mail.example");
        assertThat(accepting.accept(old, "Nils Eriksen", PASSWORD)).isInstanceOf(AcceptOutcome.NotValid.class);
        inviting.withdraw(sent.invitation().id());
        assertThat(accepting.accept(renewed, "Nils Eriksen", PASSWORD)).isInstanceOf(AcceptOutcome.NotValid.class);
    }

    @Test
    void whoHasAnAccountOrAnInvitationIsNotInvitedAgain() {
        var made = made("Milan Kovač", Role.RECEPTIONIST);
        String taken = person(made).signInName();
        inviting.invite(invitation("twice@mail.example"));

        assertThat(inviting.invite(invitation("TWICE@mail.example ")))
                .isEqualTo(new InvitationOutcome.Refused(AccountRefusal.ALREADY_INVITED));
        assertThat(inviting.invite(invitation(taken)))
                .isEqualTo(new InvitationOutcome.Refused(AccountRefusal.EMAIL_TAKEN));
        assertThat(inviting.invite(invitation("no address")))
                .isEqualTo(new InvitationOutcome.Refused(AccountRefusal.EMAIL_UNREADABLE));
        close("twice@mail.example");
    }

    @Test
    void anAdministratorIsSwitchedOff_theLinksThatTheySentLeadNowhere() {
        var leaving = made("Vera Lang", Role.ADMIN);
        var staying = made("Ida Holm", Role.ADMIN);
        String hers = token(as(leaving, () -> inviting.invite(invitation("of-vera@mail.example"))));
        String anothers = token(as(staying, () -> inviting.invite(invitation("of-ida@mail.example"))));

        people.deactivate(leaving, version(leaving));
        assertThat(accepting.invited(hers)).isEmpty();
        assertThat(accepting.accept(hers, "Nils Eriksen", PASSWORD)).isInstanceOf(AcceptOutcome.NotValid.class);

        people.change(change(staying, Set.of(Role.RECEPTIONIST), Set.of(VIENNA)));
        assertThat(accepting.invited(anothers)).isEmpty();
    }

    @Test
    void aTokenHas256RandomBits_andIsKeptAsItsHashOnly() {
        var sent = (Sent) inviting.invite(invitation("hash@mail.example"));

        assertThat(token(sent)).matches("[A-Za-z0-9_-]{43}");
        assertThat(sent.toString()).doesNotContain(token(sent));
        close("hash@mail.example");
    }

    @RepeatedTest(3)
    void oneCodeIsTypedTwiceAtOnce_oneSignInIsLetThrough() throws Exception {
        var birgit = made("Birgit Steiner", Role.RECEPTIONIST);
        byte[] secret = Secrets.random(20);
        factors.addCodeApp(birgit.value(), secret, TimeCodes.code(secret, TimeCodes.step(clock.instant())));
        var next = TimeCodes.code(secret, TimeCodes.step(clock.instant()) + 1);
        var recovery = factors.newRecoveryCodes(birgit.value()).getFirst();

        assertThat(atOnce(() -> factors.accept(birgit.value(), next), () -> factors.accept(birgit.value(), next)))
                .containsExactlyInAnyOrder(true, false);
        assertThat(atOnce(
                        () -> factors.accept(birgit.value(), recovery), () -> factors.accept(birgit.value(), recovery)))
                .containsExactlyInAnyOrder(true, false);
        assertThat(factors.of(birgit.value()).recoveryCodes()).isEqualTo(9);
    }

    private AccountId made(String name, Role role) {
        return withoutActor(() -> setup.make(wanted(name, role)));
    }

    private static NewAccount wanted(String name, Role role) {
        return new NewAccount(
                UUID.randomUUID() + "@mail.example",
                name,
                PASSWORD,
                Set.of(role),
                Set.of(VIENNA),
                UUID.randomUUID(),
                false);
    }

    private static NewInvitation invitation(String email) {
        return new NewInvitation(email, Set.of(Role.RECEPTIONIST), Set.of(VIENNA), null);
    }

    private AccountChange change(AccountId id, Set<Role> roles, Set<UUID> locations) {
        return new AccountChange(id, version(id), "Same Name", roles, locations, null);
    }

    private void close(String email) {
        inviting.list().stream().filter(it -> it.email().equals(email)).forEach(it -> inviting.withdraw(it.id()));
    }

    private static String token(InvitationOutcome outcome) {
        String link = ((Sent) outcome).link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Person person(AccountId id) {
        return people.list().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int version(AccountId id) {
        return accounts.findById(id.value()).orElseThrow().version();
    }

    private Set<Role> roles(AccountId id) {
        return accounts.findById(id.value()).orElseThrow().roles();
    }

    private void actAs(AccountId id) {
        actAs(id, Set.of(Role.ADMIN));
    }

    private void actAs(AccountId id, Set<Role> roles) {
        String name = accounts.findById(id.value()).orElseThrow().displayName();
        SecurityContextHolder.setContext(
                AsActor.Factory.context(new Actor(id, name, roles, Set.of(VIENNA), null), "test"));
    }

    private <T> T as(AccountId id, java.util.function.Supplier<T> deed) {
        var before = SecurityContextHolder.getContext();
        actAs(id);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static <T> T withoutActor(java.util.function.Supplier<T> deed) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        BiFunction<CyclicBarrier, Callable<T>, Callable<T>> waiting = (barrier, deed) -> () -> {
            barrier.await();
            return deed.call();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(waiting.apply(start, one));
            var second = threads.submit(waiting.apply(start, other));
            return List.of(first.get(), second.get());
        }
    }
}
