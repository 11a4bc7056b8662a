package org.medicenter.scheduling;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientId;

/**
 * What a patient without email has to be told by telephone.
 *
 * @param patientName as it is said
 * @param phone null: there is no number either
 * @param known the place that the patient knows of
 * @param now where the visit stands, or stood when it was cancelled
 * @param told null: nobody has told them yet
 * @param revision grows with each change of what is to be told
 */
public record PhoneNews(
        AppointmentId visit,
        PatientId patient,
        String patientName,
        @Nullable String phone,
        What what,
        VisitPlace known,
        VisitPlace now,
        @Nullable Told told,
        int revision) {

    /** What has happened to the visit. */
    public enum What {
        MOVED,
        CANCELLED,
        /** Its specialist was reported ill, and nobody has decided yet what becomes of it: there is nothing to tell so far. */
        UNDECIDED
    }

    /** Who has told the patient, and when. */
    public record Told(String by, Instant at) {}

    /** Whoever has to know first; those who were told come last. */
    static final Comparator<PhoneNews> IN_TURN =
            Comparator.comparing((PhoneNews it) -> it.told() != null).thenComparing(PhoneNews::neededBy);

    /** Until then the patient has to know: it is the earlier one of both times. */
    public Instant neededBy() {
        return known.start().isBefore(now.start()) ? known.start() : now.start();
    }
}
