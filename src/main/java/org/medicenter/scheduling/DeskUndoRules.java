package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medicenter.scheduling.StepOutcome.NotUndoable.Why;

/**
 * What may be taken back at the desk, and until when: one deed after the other, the newest first. A booking only as long as
 * nothing else was done with the visit, so that nobody loses it by one key too many.
 */
final class DeskUndoRules {

    private DeskUndoRules() {}

    /** @param newestFirst all steps of the visit */
    static Optional<DeskUndoable> undoable(Appointment visit, List<VisitStep> newestFirst, Instant now) {
        return whyNot(visit, newestFirst, now).isPresent()
                ? Optional.empty()
                : Optional.of(last(newestFirst).map(DeskUndoRules::kind).orElse(DeskUndoable.BOOKING));
    }

    /** The step that is taken back next; empty where none is left. */
    static Optional<VisitStep> last(List<VisitStep> newestFirst) {
        int takenBack = 0;
        for (VisitStep step : newestFirst) {
            if (step.isUndo()) {
                takenBack++;
            } else if (takenBack > 0) {
                takenBack--;
            } else {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Empty where it may be. */
    static Optional<Why> whyNot(Appointment visit, List<VisitStep> newestFirst, Instant now) {
        if (visit.cancelledByPatientAt() != null) {
            return Optional.of(Why.BY_PATIENT);
        }
        VisitStep last = last(newestFirst).orElse(null);
        if (newestFirst.isEmpty() && visit.channel() == Channel.DESK) {
            return tooOld(visit.bookedAt(), now);
        }
        if (last == null || last.to() != visit.status()) {
            return Optional.of(Why.NO_STEP);
        }
        return last.isByPatient() ? Optional.of(Why.BY_PATIENT) : tooOld(last.at(), now);
    }

    private static Optional<Why> tooOld(Instant done, Instant now) {
        Duration age = Duration.between(done, now);
        return age.compareTo(VisitFlow.UNDO) > 0 ? Optional.of(Why.TOO_OLD) : Optional.empty();
    }

    private static DeskUndoable kind(VisitStep step) {
        if (step.isMove()) {
            return DeskUndoable.MOVE;
        }
        return step.to() == AppointmentStatus.CANCELLED ? DeskUndoable.CANCELLATION : DeskUndoable.STEP;
    }

    /** Where the visit was before its last move; empty where something else was last, or the move stays. */
    static Optional<VisitPlace> left(Appointment visit, List<VisitStep> newestFirst, Instant now) {
        return undoable(visit, newestFirst, now)
                .filter(it -> it == DeskUndoable.MOVE)
                .flatMap(it -> last(newestFirst))
                .map(VisitStep::movedFrom);
    }
}
