package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An account opens what was booked with its address, for whomever, and nothing else. */
@RecordApplicationEvents
abstract class AccountAppointmentsContract extends BookingContract {

    @Autowired
    ApplicationEvents published;

    @AfterEach
    void nobodyIsSignedIn() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void allThatWasBookedWithTheAddressIsThere_forOneselfAndForOthers_howeverItWasWritten() {
        var own = booked("2026-11-26T09:00", patient("ROSA@Mail.Example"), null);
        var child = booked("2026-11-27T09:00", patient(null), contact("rosa@mail.example"));
        booked("2026-11-30T09:00", patient("somebody@mail.example"), null);

        SignedInAs.asPatient("rosa@mail.example");

        assertThat(ownAppointments.list())
                .extracting(BookedAppointment::id)
                .containsExactly(child.appointment().id(), own.appointment().id());
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.own-list")))
                .singleElement()
                .satisfies(deed -> assertThat(deed.listed()).hasSize(2));
    }

    @Test
    void whatGoesToThePatientsOwnMailboxIsNotOpenToWhoeverBookedIt() {
        booked("2026-11-26T09:00", patient("rosa@mail.example"), contact("neighbour@mail.example"));

        SignedInAs.asPatient("neighbour@mail.example");

        assertThat(ownAppointments.list()).isEmpty();
    }

    @Test
    void somebodyElsesAppointmentIsLikeOneThatDoesNotExist() {
        var rosas = booked("2026-11-26T09:00", patient("rosa@mail.example"), null);
        var key = key(rosas);
        var none = new AppointmentOfAccount(new AppointmentId(UUID.randomUUID()));

        SignedInAs.asPatient("mallory@mail.example");

        for (var asked : new AppointmentOfAccount[] {key, none}) {
            assertThat(ownAppointments.find(asked)).isEmpty();
            assertThat(ownAppointments.cancel(asked, null)).isInstanceOf(CancelOutcome.UnknownLink.class);
            assertThat(ownAppointments.move(asked, at("2026-11-27T09:00"), null, VISITOR))
                    .isInstanceOf(MoveOutcome.UnknownLink.class);
        }
        SignedInAs.nobodyWorks();
        assertThat(ownAppointments.find(rosas.token()))
                .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(AppointmentStatus.BOOKED));
        assertThat(ownAppointments.find(key)).isEmpty();
        assertThat(ownAppointments.list()).isEmpty();
    }

    @Test
    void whoeverWorksHereOpensNothingThisWay() {
        var rosas = booked("2026-11-26T09:00", patient("rosa@mail.example"), null);

        for (Role role : new Role[] {Role.RECEPTIONIST, Role.ADMIN, Role.SPECIALIST}) {
            SignedInAs.somebody("Birgit Steiner", role).works();
            assertThat(ownAppointments.list()).isEmpty();
            assertThat(ownAppointments.find(key(rosas))).isEmpty();
        }
    }

    @Test
    void oneIsMovedAndCancelledAsByItsLink_whichDiesWithTheMove() {
        var rosas = booked("2026-11-26T09:00", patient("rosa@mail.example"), null);
        SignedInAs.asPatient("rosa@mail.example");

        var moved = ownAppointments.move(key(rosas), at("2026-11-27T10:00"), null, VISITOR);

        assertThat(moved).isInstanceOf(MoveOutcome.Moved.class);
        assertThat(ownAppointments.find(rosas.token())).isEmpty();
        assertThat(ownAppointments.find(key(rosas)))
                .hasValueSatisfying(it -> assertThat(it.time().start()).isEqualTo(at("2026-11-27T10:00")));
        assertThat(ownAppointments.cancel(key(rosas), null)).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(cells()).isZero();
    }

    @Test
    void theCutOffIsTheSame() {
        var rosas = booked("2026-11-26T09:00", patient("rosa@mail.example"), null);
        clock.set(at("2026-11-26T08:00"));
        SignedInAs.asPatient("rosa@mail.example");

        assertThat(ownAppointments.cancel(key(rosas), null)).isInstanceOf(CancelOutcome.TooLateToCancel.class);
        assertThat(ownAppointments.move(key(rosas), at("2026-11-27T10:00"), null, VISITOR))
                .isInstanceOf(MoveOutcome.TooLateToMove.class);
    }

    private Booked booked(String time, PatientDetails patient, @Nullable ContactDetails contact) {
        var outcome = booking.book(new BookingRequest(
                clinic.fortyMinutes,
                clinic.specialist(0),
                at(time),
                null,
                null,
                patient,
                contact,
                null,
                false,
                null,
                VISITOR));
        assertThat(outcome).isInstanceOf(Booked.class);
        return (Booked) outcome;
    }

    private static AppointmentOfAccount key(Booked booked) {
        return new AppointmentOfAccount(booked.appointment().id());
    }

    private static PatientDetails patient(@Nullable String email) {
        return new PatientDetails("Rosa", "Álvarez", LocalDate.of(1981, 3, 14), email, null);
    }

    private static ContactDetails contact(String email) {
        return new ContactDetails("Rosa Álvarez", "mother", email, null);
    }
}
