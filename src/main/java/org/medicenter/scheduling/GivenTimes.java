package org.medicenter.scheduling;

import java.util.Optional;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.patients.PatientId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Gives somebody who has waited the time that has become free: as a new visit, or in place of the one that they have. */
@Service
public class GivenTimes {

    /** What came of it. */
    public sealed interface Outcome {

        record Given(BookedAppointment appointment) implements Outcome {}

        record NotGiven(Refusal refusal) implements Outcome {}

        /** The visit that they would give up is not what it was any more. */
        record Changed() implements Outcome {}
    }

    private final CallBooking booking;
    private final Appointments appointments;
    private final Moving moving;
    private final CurrentActor currentActor;

    GivenTimes(CallBooking booking, Appointments appointments, Moving moving, CurrentActor currentActor) {
        this.booking = booking;
        this.appointments = appointments;
        this.moving = moving;
        this.currentActor = currentActor;
    }

    /**
     * By the rules of the desk, for who is on the telephone.
     *
     * @throws AccessDeniedException for whoever may not book or move this
     */
    public Outcome giveAtDesk(PatientId patient, WaitedFor wanted, FreeTime time) {
        Actor actor = currentActor.requireAny(Role.RECEPTIONIST, Role.ADMIN);
        return wanted.earlierThan() == null ? book(patient, wanted, time) : move(actor, wanted.earlierThan(), time);
    }

    private Outcome book(PatientId patient, WaitedFor wanted, FreeTime time) {
        var request = new CallRequest(exactly(wanted, time), time.start(), null, new Caller.Known(patient), null);
        return switch (booking.book(request)) {
            case BookingOutcome.Booked(BookedAppointment appointment, ManageToken _) -> new Outcome.Given(appointment);
            case BookingOutcome.NotBooked(Refusal refusal) -> new Outcome.NotGiven(refusal);
            case BookingOutcome.KeyReused _ -> throw new IllegalStateException("The desk uses no idempotency key");
        };
    }

    private static Wish exactly(WaitedFor wanted, FreeTime time) {
        Wish wish = wanted.wishes().wish();
        return new Wish(wish.visitType(), time.specialist(), wish.concern());
    }

    private Outcome move(Actor actor, AppointmentId id, FreeTime time) {
        Optional<Appointment> theirs =
                appointments.findById(id.value()).filter(it -> it.status() == AppointmentStatus.BOOKED);
        if (theirs.isEmpty()) {
            return new Outcome.Changed();
        }
        StaffAccess.require(actor, theirs.get());
        return switch (moving.moveAtDesk(theirs.get(), time.start(), time.specialist())) {
            case MoveOutcome.Moved(BookedAppointment appointment, ManageToken _) -> new Outcome.Given(appointment);
            case MoveOutcome.NotMoved(Refusal refusal) -> new Outcome.NotGiven(refusal);
            case MoveOutcome.UnknownLink _, MoveOutcome.NotMovable _, MoveOutcome.TooLateToMove _ ->
                new Outcome.Changed();
        };
    }
}
