package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.FileOutcome;
import org.medicenter.patients.MergeRequest;
import org.medicenter.patients.MergeRequest.Value;
import org.medicenter.patients.Merging;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientFiles;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientSheet;
import org.medicenter.patients.UndoOutcome;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.springframework.beans.factory.annotation.Autowired;

/** Records are merged while patients go on booking, and go on with what they have. */
abstract class MergedPatientsContract extends BookingContract {

    @Autowired
    CallBooking calls;

    @Autowired
    PatientVisits visits;

    @Autowired
    PatientFiles files;

    @Autowired
    Merging merging;

    @Autowired
    OwnAppointments own;

    private Booked first;
    private Booked second;
    private PatientId kept;
    private PatientId other;

    @BeforeEach
    void oneWomanHasBookedTwice() {
        for (String table : List.of("patient_key", "patient_merge")) {
            jdbc.update("delete from " + table);
        }
        reception();
        first = booked(caller("Rosa", "rosa@mail.example"), "2026-11-26T09:00");
        second = booked(caller("Rosi", "rosi@mail.example"), "2026-11-26T10:00");
        kept = patientOf(first);
        other = patientOf(second);
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void herVisitsAreOne_andTakenBackTheyAreTwoAgain() {
        merge();

        assertThat(visits.of(kept).coming()).hasSize(2);
        assertThat(visits.of(other).coming())
                .as("by the other record's own number")
                .hasSize(1);
        assertThat(files.open(other).map(PatientSheet::id)).contains(kept);

        var undone =
                merging.undo(files.open(kept).orElseThrow().merged().getFirst().id());
        assertThat(undone).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(visits.of(kept).coming()).hasSize(1);
        assertThat(visits.of(other).coming()).hasSize(1);
    }

    @Test
    void herLinksAndBothHerAccountsGoOnWorking_andMailsGoToTheAddressThatWasKept() {
        merge();
        SignedInAs.nobodyWorks();

        assertThat(own.find(first.token()).orElseThrow().email()).isEqualTo("rosa@mail.example");
        assertThat(own.find(second.token()).orElseThrow().email()).isEqualTo("rosa@mail.example");
        SignedInAs.asPatient("rosi@mail.example");
        assertThat(own.list())
                .extracting(BookedAppointment::id)
                .containsExactly(second.appointment().id());
        assertThat(own.find(new AppointmentOfAccount(second.appointment().id())))
                .isPresent();
        assertThat(own.find(new AppointmentOfAccount(first.appointment().id()))).isEmpty();
        SignedInAs.asPatient("rosa@mail.example");
        assertThat(own.list())
                .extracting(BookedAppointment::id)
                .containsExactlyInAnyOrder(
                        first.appointment().id(), second.appointment().id());
        assertThat(own.find(new AppointmentOfAccount(second.appointment().id())))
                .isPresent();
    }

    @Test
    void whoIsBookedWhileTheirRecordIsMerged_hasTheVisit() throws Exception {
        var desk = desk();
        List<Callable<Object>> deeds = List.of(
                () -> mergeOnce(),
                () -> calls.book(
                        new CallRequest(wish(0), at("2026-11-27T09:00"), null, new Caller.Known(other), null)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var begun = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        desk.works();
                        return deed.call();
                    }))
                    .toList();
            assertThat(begun.get(0).get()).isInstanceOf(FileOutcome.Saved.class);
            assertThat(begun.get(1).get()).isInstanceOf(Booked.class);
        }

        assertThat(visits.of(kept).coming()).hasSize(3);
    }

    @Test
    void aSpecialistOpensWhomTheyTreat_alsoByARecordThatWasMergedIntoTheirs() {
        merge();
        var treats = first.appointment().specialist();
        works(Role.SPECIALIST, treats == null ? null : treats.value());
        assertThat(files.open(kept)).isPresent();
        assertThat(files.open(other)).isPresent();

        works(Role.SPECIALIST, java.util.UUID.randomUUID());
        assertThat(files.open(kept)).isEmpty();
        assertThat(files.find("rosa", "AT", List.of())).isEmpty();
    }

    private void merge() {
        assertThat(mergeOnce()).isInstanceOf(FileOutcome.Saved.class);
    }

    private FileOutcome mergeOnce() {
        int one = files.open(kept).orElseThrow().revision();
        int two = files.open(other).orElseThrow().revision();
        return merging.merge(new MergeRequest(kept, one, other, two, Set.of(Value.PHONE)));
    }

    private Wish wish(int specialist) {
        return Wish.with(clinic.fortyMinutes, clinic.specialist(specialist));
    }

    private Booked booked(PatientDetails patient, String time) {
        return (Booked) calls.book(new CallRequest(wish(0), at(time), null, new Caller.Newcomer(patient), null));
    }

    private static PatientDetails caller(String firstName, String email) {
        return new PatientDetails(firstName, "Álvarez", LocalDate.of(1981, 3, 14), email, "0660 5550199");
    }

    private PatientId patientOf(Booked booked) {
        return new PatientId(java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select patient_id from appointment where id = ?",
                java.util.UUID.class,
                booked.appointment().id().value())));
    }

    private void reception() {
        desk().works();
    }

    private SignedInAs desk() {
        return SignedInAs.somebodyAt(clinic.location.value(), "Birgit Steiner", Role.RECEPTIONIST);
    }

    private void works(Role role, java.util.@org.jspecify.annotations.Nullable UUID specialist) {
        new SignedInAs(new Actor(AccountId.random(), "Dr", Set.of(role), Set.of(clinic.location.value()), specialist))
                .works();
    }
}
