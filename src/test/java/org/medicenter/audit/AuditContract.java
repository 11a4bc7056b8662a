package org.medicenter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingRequest;
import org.medicenter.scheduling.DayList;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.MoveOutcome.Moved;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.Visitor;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.HandClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is written down, and who gets to see it; on a real database, with real commits. */
@DataJpaTest(
        showSql = false,
        properties = {
            "medicenter.rate-limit.enabled=false",
            "medicenter.data=target/test-data/audit",
            "spring.profiles.active=test"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(AuditModule.class)
abstract class AuditContract {

    static final PatientDetails ROSA =
            new PatientDetails("Rosa", "Álvarez", LocalDate.of(1981, 3, 14), "rosa@mail.example", null);
    static final PatientDetails DANIEL =
            new PatientDetails("Daniel", "Novak", LocalDate.of(1975, 1, 2), "daniel@mail.example", null);

    final Actor hanna = actor("Hanna Leitner", Role.ADMIN);
    final Actor birgit = actor("Birgit Steiner", Role.RECEPTIONIST);

    @Autowired
    AuditEntries entries;

    @Autowired
    Booking booking;

    @Autowired
    DeskBooking desk;

    @Autowired
    OwnAppointments ownAppointments;

    @Autowired
    VisitFlow flow;

    @Autowired
    DayList dayList;

    @Autowired
    AuditLog log;

    @Autowired
    AuditExport export;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final Set<UUID> old = new HashSet<>();

    @BeforeEach
    void emptyCalendar() {
        clock.turnTo(AuditModule.START);
        SignedInAs.nobodyWorks();
        for (String table : List.of(
                "claimed_time",
                "allocation",
                "hold",
                "idempotency_key",
                "appointment_step",
                "appointment",
                "patient")) {
            jdbc.update("delete from " + table);
        }
        old.addAll(jdbc.queryForList("select id from audit_entry", UUID.class));
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPatientBooksOnline_oneRowTellsIt_withoutNameOrReason() {
        requestFrom("2001:db8:0:1:aaaa:bbbb:cccc:dddd");

        Booked booked = booked("2026-11-26T14:40", ROSA);

        AuditEntry entry = theOnlyNewOne();
        assertThat(entry.what()).isEqualTo("appointment.booked");
        assertThat(entry.kind()).isEqualTo(EntryKind.CHANGE);
        assertThat(entry.actor()).isEqualTo(EntryActor.nameless(EntryActor.Kind.PATIENT));
        assertThat(entry.network()).isEqualTo("2001:db8:0:1::/64");
        assertThat(entry.patient()).isEqualTo(patient("Álvarez"));
        assertThat(entry.appointment()).isEqualTo(booked.appointment().id().value());
        assertThat(entry.subject()).isEqualTo(booked.appointment().reference());
        assertThat(entry.after()).isEqualTo("2026-11-26 14:40–15:00, Dr Amara Okafor, Clinic");
        assertThat(entry.toString()).doesNotContain("Rosa", "Álvarez", "Insomnia", "cannot sleep", "rosa@mail.example");
    }

    @Test
    void aBookingThatIsRefused_leavesNoRow() {
        booked("2026-11-26T14:40", ROSA);
        remember();

        booking.book(request("2026-11-26T14:40", DANIEL));

        assertThat(newOnes()).isEmpty();
    }

    @Test
    void whatIsRolledBack_wasNotDone() {
        var change = Deed.changed("hours.weekly", "Clinic", null, "08:00", "09:00");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(change);
            status.setRollbackOnly();
        });
        assertThat(newOnes()).isEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(change));
        assertThat(theOnlyNewOne().after()).isEqualTo("09:00");
    }

    @Test
    void aReadIsWrittenDown_thoughItsTransactionMayNotWrite() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        reading.executeWithoutResult(
                _ -> events.publishEvent(Deed.read("patient.opened", "record", UUID.randomUUID())));

        assertThat(theOnlyNewOne().kind()).isEqualTo(EntryKind.READ);
    }

    @Test
    void whoOpensMovesAndCancelsByLink_isThePatient() {
        Booked booked = booked("2026-11-26T14:40", ROSA);
        remember();

        ownAppointments.find(booked.token());
        Moved moved =
                (Moved) ownAppointments.move(booked.token(), at("2026-11-27T09:00"), null, new Visitor("192.0.2.1"));
        ownAppointments.cancel(moved.token(), "I do not want to say");

        assertThat(newOnes())
                .extracting(AuditEntry::what)
                .containsExactlyInAnyOrder("appointment.opened", "appointment.moved", "appointment.cancelled");
        assertThat(newOnes()).allSatisfy(entry -> {
            assertThat(entry.actor().kind()).isEqualTo(EntryActor.Kind.PATIENT);
            assertThat(entry.patient()).isEqualTo(patient("Álvarez"));
            assertThat(entry.toString()).doesNotContain("I do not want to say");
        });
        assertThat(newOne("appointment.moved").before()).startsWith("2026-11-26 14:40–15:00");
        assertThat(newOne("appointment.moved").after()).startsWith("2026-11-27 09:00–09:20");
    }

    @Test
    void aLinkThatNobodyKnows_opensNothing_andLeavesNoRow() {
        ownAppointments.find(new org.medicenter.scheduling.ManageToken("A".repeat(22)));

        assertThat(newOnes()).isEmpty();
    }

    @Test
    void whoIsSignedInDidIt_evenWithAPatientsLinkInHand() {
        Booked booked = booked("2026-11-26T14:40", ROSA);
        remember();
        new SignedInAs(birgit).works();

        ownAppointments.cancel(booked.token(), null);

        assertThat(theOnlyNewOne().actor().name()).isEqualTo("Birgit Steiner");
        assertThat(theOnlyNewOne().actor().account()).isEqualTo(birgit.id().value());
        assertThat(theOnlyNewOne().actor().roles()).containsExactly(Role.RECEPTIONIST);
    }

    @Test
    void whatTheDeskBooksAndEachStepOfTheVisit_isWrittenDown() {
        new SignedInAs(birgit).works();
        var request = new DeskRequest(
                Wish.with(AuditModule.VISIT, AuditModule.SPECIALIST), at("2026-11-24T11:00"), DANIEL, null, null);
        Booked booked = (Booked) desk.book(request);
        flow.step(booked.appointment().id(), AppointmentStatus.ARRIVED);

        assertThat(newOne("appointment.booked").actor().name()).isEqualTo("Birgit Steiner");
        assertThat(newOne("appointment.status").before()).isEqualTo("booked");
        assertThat(newOne("appointment.status").after()).isEqualTo("arrived");
    }

    @Test
    void whatTheApplicationDoesByItself_isTheSystemsDeed_andAStrangersRequestIsAStrangers() {
        var request = new DeskRequest(
                Wish.with(AuditModule.VISIT, AuditModule.SPECIALIST), at("2026-11-24T11:00"), DANIEL, null, null);
        desk.book(request);
        assertThat(theOnlyNewOne().actor().kind()).isEqualTo(EntryActor.Kind.SYSTEM);
        remember();

        requestFrom("198.51.100.7");
        events.publishEvent(Deed.changed("access.sign-in.failed", "an unknown name", null, "", ""));

        assertThat(theOnlyNewOne().actor().kind()).isEqualTo(EntryActor.Kind.STRANGER);
        assertThat(theOnlyNewOne().kind()).isEqualTo(EntryKind.SIGN_IN);
        assertThat(theOnlyNewOne().network()).isEqualTo("198.51.100.7");
    }

    @Test
    void theListOfADayIsReadOfEachPatientOnIt() {
        booked("2026-11-26T14:40", ROSA);
        booked("2026-11-26T15:00", DANIEL);
        booked(
                "2026-11-27T09:00",
                new PatientDetails("Lena", "Horvath", LocalDate.of(1990, 1, 1), "l@mail.example", null));
        remember();
        new SignedInAs(birgit).works();

        dayList.on(LocalDate.of(2026, 11, 26));

        assertThat(theOnlyNewOne().listed()).isEqualTo(2);
        new SignedInAs(hanna).works();
        for (String name : List.of("Álvarez", "Novak")) {
            assertThat(found(AuditFilter.all().of(patient(name))))
                    .extracting(AuditEntry::what)
                    .contains("appointment.day-list", "appointment.booked");
        }
        assertThat(found(AuditFilter.all().of(patient("Horvath"))))
                .extracting(AuditEntry::what)
                .doesNotContain("appointment.day-list");
        assertThat(log.listed(newOne("appointment.day-list").id())).containsExactly("Daniel Novak", "Rosa Álvarez");
    }

    @Test
    void aReceptionistASpecialistAndAStrangerSeeNothingOfIt_andExportNothing() {
        new SignedInAs(hanna).works();
        AuditSearch opened = log.open(AuditFilter.all());
        remember();
        for (Role role : List.of(Role.RECEPTIONIST, Role.SPECIALIST, Role.PATIENT)) {
            new SignedInAs(actor("Somebody", role)).works();
            seesNothing(opened);
        }
        SignedInAs.nobodyWorks();
        seesNothing(opened);

        assertThat(newOnes()).isEmpty();
    }

    private void seesNothing(AuditSearch opened) {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> log.open(AuditFilter.all())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.page(opened, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.listed(new EntryId(UUID.randomUUID()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> export.write(AuditFilter.all(), out)).isInstanceOf(AccessDeniedException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void toLookIsADeed_andWhatWasTypedIsNotKept() {
        booked("2026-11-26T14:40", ROSA);
        remember();
        new SignedInAs(hanna).works();

        log.open(AuditFilter.all().finding("Álvarez").of(patient("Álvarez")));

        AuditEntry look = theOnlyNewOne();
        assertThat(look.what()).isEqualTo("audit.read");
        assertThat(look.actor().name()).isEqualTo("Hanna Leitner");
        assertThat(look.patient()).isEqualTo(patient("Álvarez"));
        assertThat(look.subject()).contains("searched").doesNotContain("Álvarez");
    }

    @Test
    void entriesAreFoundByPersonActorKindThingAndPeriod() {
        booked("2026-11-26T14:40", ROSA);
        new SignedInAs(birgit).works();
        dayList.on(LocalDate.of(2026, 11, 26));
        events.publishEvent(Deed.changed("hours.weekly", "Clinic: Friday", null, "08:00", "09:00"));
        clock.turnTo("2026-11-25T09:00:00+01:00");
        events.publishEvent(Deed.changed("hours.weekly", "Clinic: Monday", null, "08:00", "10:00"));
        new SignedInAs(hanna).works();
        var all = AuditFilter.all();
        var tuesday = LocalDate.of(2026, 11, 24);
        var birgitsDeeds =
                new AuditFilter.Doer(EntryActor.Kind.STAFF, birgit.id().value());

        assertThat(whats(all.finding("rosa álv"))).containsExactly("appointment.day-list", "appointment.booked");
        assertThat(whats(all.finding("FRIDAY"))).containsExactly("hours.weekly");
        assertThat(whats(all.finding("list of a DAY")))
                .as("by the deed's words")
                .containsExactly("appointment.day-list");
        assertThat(whats(with(Set.of(EntryKind.READ), null, null)))
                .contains("appointment.day-list")
                .doesNotContain("hours.weekly");
        assertThat(whats(with(Set.of(), Thing.HOURS, null))).hasSize(2);
        assertThat(whats(with(Set.of(), null, birgitsDeeds))).hasSize(3);
        assertThat(whats(with(Set.of(), null, new AuditFilter.Doer(EntryActor.Kind.PATIENT, null))))
                .containsExactly("appointment.booked");
        assertThat(whats(new AuditFilter(Set.of(), Thing.HOURS, null, null, "", tuesday, tuesday)))
                .hasSize(1);
        assertThat(whats(new AuditFilter(Set.of(), Thing.HOURS, null, null, "", tuesday.plusDays(1), null)))
                .hasSize(1);
    }

    @Test
    void whatLooksLikeSqlIsTextToLookFor() {
        events.publishEvent(Deed.changed("hours.weekly", "100% of 'em; drop", null, "", ""));
        new SignedInAs(hanna).works();

        assertThat(whats(AuditFilter.all().finding("' or 1=1 --"))).isEmpty();
        assertThat(whats(AuditFilter.all().finding("100%"))).hasSize(1);
        assertThat(whats(AuditFilter.all().finding("1_0%"))).isEmpty();
        assertThat(whats(AuditFilter.all().finding("'em; drop"))).hasSize(1);
    }

    @Test
    void whoIsErased_staysANumberInTheLog() {
        UUID somebody = UUID.randomUUID();
        events.publishEvent(Deed.read("patient.opened", "record", somebody));
        new SignedInAs(hanna).works();

        NamedEntry entry = log.page(log.open(AuditFilter.all().of(new PatientId(somebody))), 0, 1)
                .getFirst();

        assertThat(entry.patientName()).isEmpty();
        assertThat(entry.entry().patient()).isEqualTo(new PatientId(somebody));
    }

    @Test
    void entriesOfOneInstantKeepTheirOrder_overTheEdgesOfPages() {
        IntStream.range(0, 23).forEach(it -> events.publishEvent(Deed.changed("hours.weekly", "n" + it, null, "", "")));
        new SignedInAs(hanna).works();
        AuditSearch search = log.open(with(Set.of(), Thing.HOURS, null));
        var seen = new ArrayList<UUID>();
        for (int from = 0; from < search.count(); from += 5) {
            log.page(search, from, 5).forEach(it -> seen.add(it.entry().id().value()));
        }

        assertThat(seen).hasSize(search.count()).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatIsAFormula_isTextInTheExport() {
        booked(
                "2026-11-26T14:40",
                new PatientDetails("=HYPERLINK(A1)", "@Sum", LocalDate.of(1981, 3, 14), "r@mail.example", null));
        events.publishEvent(Deed.changed("hours.weekly", "\"=1+1\"", null, "+1", "-1, or \"2\"\nmore"));
        new SignedInAs(hanna).works();

        String csv = exported(AuditExport.MOST);

        assertThat(csv).startsWith("\uFEFF\"time\",\"kind\",\"what\"");
        assertThat(csv)
                .contains(
                        "\"'=HYPERLINK(A1) @Sum\"", "\"'\"\"=1+1\"\"\"", "\"'+1\"", "\"'-1, or \"\"2\"\"\nmore\"\r\n");
        assertThat(Pattern.compile("(?<=[,\n])\"((?:[^\"]|\"\")*)\"")
                        .matcher(csv)
                        .results())
                .hasSizeGreaterThan(30)
                .noneMatch(cell -> cell.group(1).matches("(?s)[\\s\"]*[=+@-].*"));
    }

    @Test
    void theExportHasEachEntryOnce_endsAtItsLimit_andIsWrittenDownItself() {
        IntStream.range(0, 1203)
                .forEach(it -> events.publishEvent(Deed.changed("hours.weekly", "row" + it, null, "", "")));
        new SignedInAs(hanna).works();
        remember();

        String csv = exported(5000);

        assertThat(theOnlyNewOne().kind()).isEqualTo(EntryKind.EXPORT);
        assertThat(theOnlyNewOne().actor().name()).isEqualTo("Hanna Leitner");
        assertThat(Pattern.compile("\"row\\d+\"")
                        .matcher(csv)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .hasSize(1203)
                .doesNotHaveDuplicates();
        assertThat(exported(700).split("\r\n")).hasSize(701);
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsis_andNothingInvisibleIsKept() {
        events.publishEvent(Deed.changed("hours.weekly", "a\0b\rc" + "x".repeat(600), null, "", "y".repeat(5000)));

        AuditEntry entry = theOnlyNewOne();
        assertThat(entry.subject()).startsWith("a b c").hasSize(500).endsWith("…");
        assertThat(entry.after()).hasSize(4000).endsWith("…");
    }

    private String exported(int most) {
        var out = new ByteArrayOutputStream();
        export.write(with(Set.of(), null, null), out, most);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AuditFilter with(Set<EntryKind> kinds, @Nullable Thing thing, AuditFilter.@Nullable Doer doer) {
        return new AuditFilter(kinds, thing, doer, null, "", null, null);
    }

    /** Of those that this test wrote, except for what its own looking wrote. */
    private List<String> whats(AuditFilter filter) {
        return found(filter).stream()
                .filter(it -> !old.contains(it.id().value()) && !it.what().startsWith("audit."))
                .map(AuditEntry::what)
                .toList();
    }

    private List<AuditEntry> found(AuditFilter filter) {
        return log.page(log.open(filter), 0, 10_000).stream()
                .map(NamedEntry::entry)
                .toList();
    }

    private void remember() {
        old.addAll(jdbc.queryForList("select id from audit_entry", UUID.class));
    }

    private AuditEntry theOnlyNewOne() {
        assertThat(newOnes()).hasSize(1);
        return newOnes().getFirst();
    }

    private AuditEntry newOne(String what) {
        return newOnes().stream()
                .filter(it -> it.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> newOnes() {
        var wanted = Wanted.of(AuditFilter.all(), List.of(), AuditModule.ZONE, clock.instant());
        return entries.page(wanted, 0, 10_000).stream()
                .filter(it -> !old.contains(it.id().value()))
                .toList();
    }

    private PatientId patient(String lastName) {
        return new PatientId(jdbc.queryForObject("select id from patient where last_name = ?", UUID.class, lastName));
    }

    private Booked booked(String localTime, PatientDetails patient) {
        return (Booked) booking.book(request(localTime, patient));
    }

    private static BookingRequest request(String localTime, PatientDetails patient) {
        return new BookingRequest(
                AuditModule.VISIT,
                AuditModule.SPECIALIST,
                at(localTime),
                null,
                null,
                patient,
                null,
                "I cannot sleep",
                false,
                null,
                new Visitor("192.0.2.1"));
    }

    private static java.time.Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(AuditModule.ZONE).toInstant();
    }

    private static void requestFrom(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static Actor actor(String name, Role role) {
        return new Actor(AccountId.random(), name, Set.of(role), Set.of(AuditModule.LOCATION.value()), null);
    }
}
