package org.medicenter.emergency;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;

/**
 * A call that the clinic owes somebody.
 *
 * @param name as far as told
 * @param phone in international form, such as +4315550140
 * @param calledBy until when it was promised; null where no opening was known
 * @param takenBy the colleague who is on it, or who ended it
 * @param tries how often nobody answered
 * @param result null until it is done
 * @param revision grows with each change
 */
public record CallBack(
        UUID id,
        LocationId location,
        @Nullable String name,
        String phone,
        boolean urgent,
        Instant askedAt,
        @Nullable Instant calledBy,
        CallBackStage stage,
        @Nullable String takenBy,
        int tries,
        @Nullable CallBackResult result,
        int revision) {

    /** Urgent first, then whoever has waited longest. */
    static final Comparator<CallBack> IN_TURN =
            Comparator.comparing((CallBack it) -> !it.urgent()).thenComparing(CallBack::askedAt);

    /** Whether the promise is broken. */
    public boolean isOverdue(Instant now) {
        return stage != CallBackStage.DONE && calledBy != null && now.isAfter(calledBy);
    }

    /** A colleague is on it. */
    CallBack takenBy(String colleague) {
        return as(CallBackStage.TAKEN, colleague, tries, null);
    }

    /** Nobody is on it. */
    CallBack waiting() {
        return as(CallBackStage.WAITING, null, tries, null);
    }

    CallBack unanswered() {
        return as(CallBackStage.WAITING, null, tries + 1, null);
    }

    CallBack done(String colleague, CallBackResult how) {
        return as(CallBackStage.DONE, colleague, tries, how);
    }

    private CallBack as(
            CallBackStage newStage, @Nullable String colleague, int newTries, @Nullable CallBackResult newResult) {
        return new CallBack(
                id, location, name, phone, urgent, askedAt, calledBy, newStage, colleague, newTries, newResult,
                revision);
    }
}
