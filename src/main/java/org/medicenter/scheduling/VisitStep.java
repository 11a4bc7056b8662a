package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, or taken back.
 *
 * @param by the colleague's name, or {@link #BY_PATIENT}; null: the application by itself
 * @param movedFrom where the visit was before; null where it was not moved
 * @param isUndo whether it takes the step before it back
 */
public record VisitStep(
        AppointmentStatus from,
        AppointmentStatus to,
        Instant at,
        @Nullable String by,
        @Nullable VisitPlace movedFrom,
        boolean isUndo) {

    public static final String BY_PATIENT = Appointment.BY_PATIENT;

    /** From one state to another: nothing but an undo leads from a later state to an earlier one. */
    VisitStep(AppointmentStatus from, AppointmentStatus to, Instant at, @Nullable String by) {
        this(from, to, at, by, null, !from.mayBecome(to));
    }

    /** @param status where the visit stands, before and after */
    static VisitStep moved(VisitPlace from, AppointmentStatus status, Instant at, @Nullable String by, boolean isUndo) {
        return new VisitStep(status, status, at, by, from, isUndo);
    }

    public boolean isMove() {
        return movedFrom != null;
    }

    public boolean isByPatient() {
        return BY_PATIENT.equals(by);
    }
}
