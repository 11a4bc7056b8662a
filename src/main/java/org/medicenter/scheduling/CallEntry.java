package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.patients.CheckedPatient;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Reads what the desk asks for a caller, and writes it down once there is a time for it. */
@Component
class CallEntry {

    /** What came of reading a request. */
    sealed interface Reading {}

    /** A request that is complete. */
    record Draft(
            Actor actor,
            Wish wish,
            Instant start,
            CheckedPatient patient,
            @Nullable PatientId known,
            @Nullable String note)
            implements Reading {}

    record Incomplete(List<Mistake> mistakes) implements Reading {}

    private final PatientRegister register;
    private final OwnPatients ownPatients;
    private final PatientPlaces patientPlaces;
    private final Ledger ledger;
    private final Clock clock;

    CallEntry(
            PatientRegister register,
            OwnPatients ownPatients,
            PatientPlaces patientPlaces,
            Ledger ledger,
            Clock clock) {
        this.register = register;
        this.ownPatients = ownPatients;
        this.patientPlaces = patientPlaces;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws AccessDeniedException for a specialist who asks for a colleague, or for a patient whom they do not treat
     */
    Reading read(Actor actor, CallRequest request, Rules rules) {
        Wish wish = StaffAccess.narrowed(actor, request.wish());
        List<Mistake> mistakes = new ArrayList<>();
        BookingForm.checkNote(request.note(), mistakes);
        PatientId known = request.caller() instanceof Caller.Known(PatientId id) ? id : null;
        if (known != null && !mayKnow(actor, known)) {
            throw new AccessDeniedException("A specialist books for patients of their own only.");
        }
        CheckedPatient patient = patient(request.caller(), rules, mistakes);
        return patient == null || !mistakes.isEmpty()
                ? new Incomplete(List.copyOf(mistakes))
                : new Draft(actor, wish, request.start(), patient, known, BookingForm.stripped(request.note()));
    }

    private boolean mayKnow(Actor actor, PatientId patient) {
        return actor.isAny(Role.RECEPTIONIST, Role.ADMIN)
                || ownPatients.seenBy(actor, List.of(patient)).contains(patient);
    }

    private @Nullable CheckedPatient patient(Caller caller, Rules rules, List<Mistake> mistakes) {
        return switch (caller) {
            case Caller.Known(PatientId id) ->
                register.details(id).orElseGet(() -> {
                    mistakes.add(new Mistake("patient", "unknown", "This patient is not registered any more."));
                    return null;
                });
            case Caller.Newcomer newcomer ->
                switch (register.check(
                        newcomer.details(), null, rules.catalogue().clinic().country())) {
                    case PatientCheck.Complete complete -> complete.patient();
                    case PatientCheck.Incomplete incomplete -> {
                        mistakes.addAll(incomplete.mistakes());
                        yield null;
                    }
                };
        };
    }

    /** Within the booking's transaction. */
    Booked enter(UUID id, Rules rules, Draft draft, FreeTime time) {
        return enter(id, rules, draft, time, registered(draft));
    }

    /** @param patient the caller, {@link #registered} */
    Booked enter(UUID id, Rules rules, Draft draft, FreeTime time, PatientId patient) {
        patientPlaces.takeIfAny(id, rules.type(draft.wish()), draft.patient(), clock.instant());
        return ledger.enter(id, rules, draft.wish(), time, patient, draft.patient(), draft.note(), Channel.DESK);
    }

    PatientId registered(Draft draft) {
        return draft.known() == null ? register.register(draft.patient()) : draft.known();
    }
}
