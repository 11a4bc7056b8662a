package org.medicenter.website.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.SetupCode;
import org.medicenter.access.SetupCodeOutcome;
import org.medicenter.access.SetupPass;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencySetup;
import org.medicenter.hours.OpeningHours;
import org.medicenter.support.RulesTest;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How a clinic comes into being, on an empty database: not at all, or whole, and once. In this order. */
@ExtendWith(OutputCaptureExtension.class)
@RulesTest
@Import(FirstSetupContract.Modules.class)
@TestMethodOrder(OrderAnnotation.class)
abstract class FirstSetupContract {

    private static final Pattern CODE = Pattern.compile("Set-up code: ([A-Z2-7-]+)");
    private static final String PASSWORD = "a quiet river at dawn";
    private static final int BEGINNERS = 4;

    @ComponentScan(
            basePackages = "org.medicenter.website.setup",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.ui\\..*|.*Contract.*|.*Test|.*SetupFirst"))
    @ComponentScan(
            basePackages = "org.medicenter.access",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(SetupCode|SignInTries)"))
    static class Modules {}

    private static String printed = "";
    private static @Nullable SetupPass aPassFromBefore;

    @Autowired
    private FirstSetup setup;

    @Autowired
    private SetupCode code;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private EmergencyNotices notices;

    @Autowired
    private EmergencySetup emergency;

    @Autowired
    private ClinicMaking making;

    @Autowired
    private AccountSetup accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Test
    @Order(1)
    void theCodeInTheLogOpensTheSetUp_andEveryStartPrintsANewOne(CapturedOutput log) {
        String first = codeIn(log);
        assertThat(first).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

        code.print();

        printed = codeIn(log);
        assertThat(printed).isNotEqualTo(first);
        assertThat(code.enter(first, "192.0.2.1")).isInstanceOf(SetupCodeOutcome.Wrong.class);
        assertThat(code.enter(printed.toLowerCase(Locale.ROOT).replace('-', ' '), "192.0.2.1"))
                .isInstanceOf(SetupCodeOutcome.Accepted.class);
        assertThat(database.sql("select code_hash from setup_code")
                        .query(String.class)
                        .single())
                .doesNotContain(printed)
                .hasSize(64);
    }

    @Test
    @Order(2)
    void whoGuessesTheCodeWaitsLongerAndLonger_andNobodyElseDoes() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(code.enter("AAAA-AAAA-AAAA-AAA" + guess, "192.0.2.66"))
                    .isInstanceOf(SetupCodeOutcome.Wrong.class);
        }
        assertThat(code.enter(printed, "192.0.2.66")).isInstanceOf(SetupCodeOutcome.Paused.class);
        assertThat(code.enter(printed, "192.0.2.7")).isInstanceOf(SetupCodeOutcome.Accepted.class);
        assertThat(code.enter("", "192.0.2.8")).isInstanceOf(SetupCodeOutcome.Wrong.class);
        assertThat(code.enter("A".repeat(100_000), "192.0.2.8")).isInstanceOf(SetupCodeOutcome.Wrong.class);
    }

    @Test
    @Order(3)
    void theNoticeNamesTheGeneralNumberBeforeThereIsAClinic() {
        assertThat(notices.now().numbers()).extracting(EmergencyNumber::number).containsExactly("112");
    }

    @Test
    @Order(4)
    void whatWasTypedIsThereAgain_rightOrWrong() {
        var typed = draft().withAdministrator(new SetupDraft.Administrator("Hanna", "no address"));

        assertThat(setup.keep(pass(), typed)).isTrue();

        assertThat(setup.draft(pass())).isEqualTo(typed);
        assertThat(anotherNode().draft(pass())).isEqualTo(typed);
    }

    @Test
    @Order(5)
    void whatIsWrongAnywhere_makesNothingAtAll() {
        refused(
                draft().withAdministrator(new SetupDraft.Administrator("", "hanna@clinic.example")),
                PASSWORD,
                "setup-admin-name");
        refused(draft(), "password1234", "setup-password");
        refused(draft(), "hannaleitner", "setup-password");
        refused(SetupDraft.empty(), PASSWORD, "setup-country");
        refused(draft().withNumbers(List.of()), PASSWORD, "setup-numbers");
        refused(
                draft().withDay(new SetupDraft.Day(DayOfWeek.MONDAY, true, "18:00", "8", List.of())),
                PASSWORD,
                "setup-day-1");
        refused(
                draft().withOffer(new SetupDraft.Offer("follow-up", true, "Follow-up", "600")),
                PASSWORD,
                "setup-offer-follow-up-minutes");
        refused(draft().withPeople(List.of(SetupDraft.Person.empty())), PASSWORD, "setup-person-0-treats");
        refused(draft().withHoliday("Day of the Weasel", true), PASSWORD, "setup-end");

        assertThat(setup.isOpen()).isTrue();
        assertThat(directory.refresh().locations()).isEmpty();
        assertThat(accounts.hasAdministrator(true)).isFalse();
        assertThat(rows("clinic") + rows("location") + rows("resource") + rows("emergency_number") + rows("account"))
                .isZero();
    }

    @Test
    @Order(6)
    void ofSeveralWhoFinishAtOnce_oneDoes_andTheOthersHearOfIt() throws Exception {
        var pass = pass();
        var nodes = new ArrayList<Callable<FinishOutcome>>();
        for (int each = 0; each < BEGINNERS; each++) {
            var node = anotherNode();
            var who = new SetupDraft.Administrator("Beginner " + each, "beginner" + each + "@clinic.example");
            nodes.add(() -> finishPatiently(node, pass, draft().withAdministrator(who)));
        }
        var outcomes = new ArrayList<FinishOutcome>();
        try (var threads = Executors.newFixedThreadPool(BEGINNERS)) {
            for (var each : threads.invokeAll(nodes)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes)
                .filteredOn(FinishOutcome.Finished.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(FinishOutcome.DoneByOthers.class::isInstance)
                .hasSize(BEGINNERS - 1);
        assertThat(rows("clinic")).isOne();
        assertThat(rows("location")).isOne();
        assertThat(rows("account")).isOne();
    }

    /** As a person does who is told that somebody else is at it. */
    private static FinishOutcome finishPatiently(FirstSetup node, SetupPass pass, SetupDraft draft) {
        for (int more = 0; more < 10; more++) {
            var outcome = node.finish(pass, draft, PASSWORD);
            if (!(outcome instanceof FinishOutcome.Refused refused)
                    || !refused.faults().getFirst().sentence().equals("setup.fault.busy")) {
                return outcome;
            }
        }
        throw new AssertionError("Somebody else finishes without end");
    }

    @Test
    @Order(7)
    void theClinicIsWhatWasTyped() {
        var catalogue = directory.refresh();
        assertThat(catalogue.clinic().name()).isEqualTo("Schlafzentrum Graz");
        assertThat(catalogue.clinic().country()).isEqualTo("AT");
        var place = catalogue.locations().getFirst();
        assertThat(place.address()).isEqualTo("Beispielgasse 3, 8010 Graz");
        assertThat(catalogue.specialists().getFirst().slug()).isEqualTo("nora-stern");
        assertThat(catalogue.concerns()).extracting(it -> it.slug()).containsExactly("restless-legs");
        assertThat(catalogue.visitTypes()).anyMatch(it -> it.bookableBy() == BookableBy.ANYONE && it.minutes() == 45);
        var monday = TimeRange.of(Instant.parse("2026-11-29T23:00:00Z"), Duration.ofDays(1));
        assertThat(hours.timetable().openTime(place.id(), monday).toString()).contains("2026-11-30T07:00:00Z");
        var nationalDay = TimeRange.of(Instant.parse("2027-10-25T22:00:00Z"), Duration.ofDays(1));
        assertThat(hours.timetable().openTime(place.id(), nationalDay)).isEmpty();
    }

    @Test
    @Order(8)
    void unconfirmedNumbersAreShownToNobody_exceptTheGeneralOne() {
        var shown = notices.now().numbers();
        assertThat(shown)
                .extracting(EmergencyNumber::number)
                .contains("144", "112")
                .doesNotContain("142", "1450");
        assertThat(shown)
                .filteredOn(it -> it.number().equals("144"))
                .allMatch(it -> String.valueOf(it.confirmedBy()).startsWith("Beginner"));
        assertThat(shown).filteredOn(it -> it.number().equals("112")).allMatch(it -> it.confirmedBy() == null);
    }

    @Test
    @Order(9)
    void afterwardsItIsClosedForEver_onEveryNode_alsoForWhoeverStillHasThePage(CapturedOutput log) {
        assertThat(code.enter(printed, "192.0.2.9")).isInstanceOf(SetupCodeOutcome.Wrong.class);
        assertThat(rows("setup_code")).isZero();
        var late = anotherNode();
        assertThat(late.isOpen()).isFalse();
        assertThat(setup.isOpen()).isFalse();
        assertThat(late.keep(pass(), draft())).isFalse();
        assertThat(late.finish(pass(), draft(), PASSWORD)).isInstanceOf(FinishOutcome.DoneByOthers.class);
        int before = log.getAll().length();
        late.begin();
        assertThat(log.getAll().substring(before)).doesNotContain("Set-up code");
        assertThat(rows("account")).isOne();
    }

    /** One for all, so that the last test has one from before the end. */
    private SetupPass pass() {
        SetupPass known = aPassFromBefore;
        if (known == null) {
            known = ((SetupCodeOutcome.Accepted) code.enter(printed, "192.0.2.10")).pass();
            aPassFromBefore = known;
        }
        return known;
    }

    private FirstSetup anotherNode() {
        return new FirstSetup(database, directory, making, accounts, code, events, transactions, clock);
    }

    private void refused(SetupDraft draft, String password, String field) {
        var outcome = setup.finish(pass(), draft, password);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FinishOutcome.Refused.class,
                        it -> assertThat(it.faults())
                                .extracting(SetupFault::field)
                                .contains(field));
    }

    /** Of its five numbers the first, 144, is confirmed. */
    private SetupDraft draft() {
        var place = new SetupDraft.Place(
                "Schlafzentrum Graz",
                "+43 316 555 0140",
                "Beispielgasse 3",
                "8010",
                "Graz",
                "AT",
                "",
                "Europe/Vienna",
                List.of("en", "de"));
        var draft = SetupDraft.empty().in(place, emergency.ofRegion(place.clinic()));
        var numbers = new ArrayList<>(draft.numbers());
        numbers.set(0, numbers.getFirst().confirmedOn(LocalDate.of(2026, 11, 24)));
        return draft.withNumbers(numbers)
                .withPeople(List.of(new SetupDraft.Person("Dr Nora Stern", "neurologist", List.of("restless-legs"))))
                .withAdministrator(new SetupDraft.Administrator("Hanna Leitner", "hanna@clinic.example"));
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static String codeIn(CapturedOutput log) {
        var codes = CODE.matcher(log.getAll()).results().map(it -> it.group(1)).toList();
        return codes.getLast();
    }
}
