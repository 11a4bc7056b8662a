package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.MailedCodes.Answer;
import org.medicenter.access.NewPasswordOutcome.Done;
import org.medicenter.access.NewPasswordOutcome.NotValid;
import org.medicenter.support.HandClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keys that are mailed: each counts once, for a short while, for whoever asked, and for nobody else. */
@DataJpaTest(
        showSql = false,
        properties = "medicenter.server-key=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({AccountsModule.class, PatientSignInContract.Mailbox.class})
@ActiveProfiles("test")
abstract class PatientSignInContract {

    private static final Network NETWORK = Network.of("192.0.2.1");
    private static final String PASSWORD = "quiet rivers under snow";

    @TestConfiguration
    static class Mailbox {

        @Bean
        Post post() {
            return new Post();
        }
    }

    /** Everything arrives at once. */
    static final class Post implements SignInMail {

        final List<SignInLetter> letters = new ArrayList<>();

        @Override
        public boolean isSet() {
            return true;
        }

        @Override
        public void send(Supplier<Optional<SignInLetter>> letter) {
            letter.get().ifPresent(letters::add);
        }
    }

    @Autowired
    PatientSignIn patients;

    @Autowired
    MailedCodes codes;

    @Autowired
    PatientAccounts patientAccounts;

    @Autowired
    ForgottenPassword forgotten;

    @Autowired
    AccountSetup setup;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    Post post;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcClient database;

    private String address = "";

    @BeforeEach
    void somebodyHasAMailbox() {
        clock.turnTo(AccountsModule.START);
        post.letters.clear();
        address = "rosa-" + UUID.randomUUID() + "@mail.example";
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFirstRightCodeMakesTheAccount_andTheNextFindsIt() {
        assertThat(codes.accept(patients.ask(address, NETWORK), mailedCode())).isEqualTo(Answer.RIGHT);
        var first = patientAccounts.of(address).orElseThrow();
        var second = patientAccounts.of(address).orElseThrow();

        assertThat(first.actor().roles()).containsExactly(Role.PATIENT);
        assertThat(first.actor().name()).doesNotContain("rosa");
        assertThat(second.actor().id()).isEqualTo(first.actor().id());
        assertThat(accounts.findBySignInName(address).orElseThrow().hasOwnPassword())
                .isFalse();
    }

    @Test
    void aCodeCountsOnce() {
        var pending = patients.ask(address, NETWORK);
        String code = mailedCode();

        assertThat(codes.accept(pending, code)).isEqualTo(Answer.RIGHT);
        assertThat(codes.accept(pending, code)).isEqualTo(Answer.OVER);
    }

    @Test
    void fiveWrongTriesEndIt_evenForWhoeverHasTheMail() {
        var pending = patients.ask(address, NETWORK);
        String code = mailedCode();

        for (int guess = 0; guess < 4; guess++) {
            assertThat(codes.accept(pending, wrong(code))).isEqualTo(Answer.WRONG);
        }
        assertThat(codes.accept(pending, wrong(code))).isEqualTo(Answer.OVER);
        assertThat(codes.accept(pending, code)).isEqualTo(Answer.OVER);
    }

    @Test
    void afterTenMinutesItIsOver() {
        var pending = patients.ask(address, NETWORK);
        String code = mailedCode();

        clock.turnTo("2026-11-24T10:50:00+01:00");

        assertThat(codes.accept(pending, code)).isEqualTo(Answer.OVER);
    }

    @Test
    void anotherBrowserIsNotLetIn_andUsesUpNoTries() {
        var pending = patients.ask(address, NETWORK);
        String code = mailedCode();
        var elsewhere = new PendingMailedCode(address, Secrets.token(), null);

        for (int guess = 0; guess < 20; guess++) {
            assertThat(codes.accept(elsewhere, code)).isEqualTo(Answer.OVER);
        }
        assertThat(codes.accept(pending, code)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void aNewerCodeTakesThePlaceOfTheOneBefore() {
        var before = patients.ask(address, NETWORK);
        String old = mailedCode();
        var now = patients.ask(address, NETWORK);

        assertThat(codes.accept(before, old)).isEqualTo(Answer.OVER);
        assertThat(codes.accept(now, mailedCode())).isEqualTo(Answer.RIGHT);
    }

    @Test
    void spacesAndHyphensInACodeDoNotMatter() {
        var pending = patients.ask(address, NETWORK);

        assertThat(codes.accept(pending, " " + mailedCode().replaceAll("(...)(...)", "$1 - $2") + " "))
                .isEqualTo(Answer.RIGHT);
    }

    @Test
    void neitherCodeNorLinkIsKeptInClear() {
        account(Role.RECEPTIONIST);
        forgotten.ask(address);
        patients.ask("other-" + address, NETWORK);
        String code = mailedCode();
        String token = mailedLink();

        var kept =
                database.sql("select * from mailed_code").query().listOfRows().toString()
                        + database.sql("select * from password_link").query().listOfRows();

        assertThat(kept.replaceAll("[0-9a-f]{64}|[0-9a-f-]{36}", "")).doesNotContain(code);
        assertThat(kept).doesNotContain(token);
        assertThat(post.letters.toString()).doesNotContain(code, token, address);
    }

    @Test
    void whoeverWorksHereGetsNoCode_andIsNotLetInByOne() {
        account(Role.RECEPTIONIST);

        patients.ask(address, NETWORK);

        assertThat(post.letters).singleElement().isInstanceOf(SignInLetter.NoCodeForStaff.class);
        assertThat(patientAccounts.of(address)).isEmpty();
    }

    @Test
    void whoHasJustProvedTheMailboxChoosesAPasswordWithoutOne_andLaterNotAnyMore() {
        actAs(patientAccounts.of(address).orElseThrow());

        clock.turnTo("2026-11-24T10:50:01+01:00");
        assertThat(own.changePassword("", PASSWORD)).isInstanceOf(PasswordChange.OldOneWrong.class);
        clock.turnTo("2026-11-24T10:49:00+01:00");
        assertThat(own.changePassword("", PASSWORD)).isInstanceOf(PasswordChange.Changed.class);
        assertThat(own.hasPassword()).isTrue();
    }

    @Test
    void aLinkSetsANewPassword_once_andEndsTheSessions() {
        account(Role.RECEPTIONIST);
        int before = account().version();
        assertThat(forgotten.ask(" " + address.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        String token = mailedLink();

        assertThat(forgotten.choose(token, "short")).isInstanceOf(NewPasswordOutcome.Refused.class);
        assertThat(forgotten.isValid(token)).isTrue();
        assertThat(forgotten.choose(token, PASSWORD)).isInstanceOf(Done.class);

        assertThat(account().version()).isGreaterThan(before);
        assertThat(forgotten.choose(token, PASSWORD + "!")).isInstanceOf(NotValid.class);
    }

    @Test
    void aLinkEndsAfterHalfAnHour_orWhenANewerOneIsSent() {
        account(Role.RECEPTIONIST);
        forgotten.ask(address);
        String first = mailedLink();
        forgotten.ask(address);
        String second = mailedLink();

        assertThat(forgotten.isValid(first)).isFalse();
        assertThat(forgotten.isValid(second)).isTrue();
        clock.turnTo("2026-11-24T11:10:00+01:00");
        assertThat(forgotten.choose(second, PASSWORD)).isInstanceOf(NotValid.class);
    }

    @Test
    void whoeverHasNoAccountOrOneThatIsOffGetsNoLink_andIsAnsweredAlike() {
        var id = account(Role.RECEPTIONIST);
        setup.deactivate(id);

        assertThat(forgotten.ask(address)).isEmpty();
        assertThat(forgotten.ask("nobody-" + address)).isEmpty();
        assertThat(forgotten.ask("reception")).isEmpty();

        assertThat(post.letters).isEmpty();
    }

    @Test
    void aLinkOfNothingOpensNothing() {
        assertThat(forgotten.isValid("")).isFalse();
        assertThat(forgotten.choose(Secrets.token(), PASSWORD)).isInstanceOf(NotValid.class);
    }

    @Test
    void aMailboxIsNotFlooded_whoeverAsks() {
        var limits = new MailLimits(true);
        for (int mail = 0; mail < 3; mail++) {
            limits.begin(address, "network " + mail);
        }

        assertThat(waits(() -> limits.begin(address, "another network"))).isTrue();
        assertThat(waits(() -> limits.begin("other-" + address, "another network")))
                .isFalse();
    }

    @Test
    void oneNetworkDoesNotWriteToEverybody() {
        var limits = new MailLimits(true);
        for (int mail = 0; mail < 20; mail++) {
            limits.begin(mail + address, "one network");
        }

        assertThat(waits(() -> limits.begin(address, "one network"))).isTrue();
        assertThat(waits(() -> limits.begin(address, "another network"))).isFalse();
    }

    @Test
    void withoutAMailServer_andOutsideOfTheSampleClinic_thereIsNoWayToGetACode() {
        var nothing = new DefaultListableBeanFactory();
        var closed = new PatientSignIn(
                codes,
                new MailLimits(true),
                accounts,
                nothing.getBeanProvider(SignInMail.class),
                nothing.getBeanProvider(SampleAccounts.class));

        assertThat(closed.isPossible()).isFalse();
        assertThat(patients.isPossible()).isTrue();
        assertThat(patients.ask(address, NETWORK).shown())
                .as("where mails leave, no page shows the code")
                .isNull();
    }

    private static boolean waits(Runnable asking) {
        try {
            asking.run();
            return false;
        } catch (TooManyTries wait) {
            return wait.pause().compareTo(Duration.ZERO) > 0;
        }
    }

    private AccountId account(Role role) {
        return setup.make(
                new NewAccount(address, "Birgit Steiner", PASSWORD + "!", Set.of(role), Set.of(), null, false));
    }

    private Account account() {
        return accounts.findBySignInName(address).orElseThrow();
    }

    private static void actAs(SignedIn person) {
        SecurityContextHolder.getContext().setAuthentication(StaffSignIn.authentication(person));
    }

    private String mailedCode() {
        return post.letters.stream()
                .filter(SignInLetter.Code.class::isInstance)
                .map(letter -> ((SignInLetter.Code) letter).code())
                .reduce((before, newest) -> newest)
                .orElseThrow();
    }

    private String mailedLink() {
        return post.letters.stream()
                .filter(SignInLetter.NewPassword.class::isInstance)
                .map(letter -> ((SignInLetter.NewPassword) letter).link().substring(PasswordLinks.ADDRESS.length()))
                .reduce((before, newest) -> newest)
                .orElseThrow();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
