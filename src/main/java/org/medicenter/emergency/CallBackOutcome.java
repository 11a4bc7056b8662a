package org.medicenter.emergency;

import java.time.Duration;
import java.util.List;

/** What came of the wish to be called. */
public sealed interface CallBackOutcome {

    /** It stands in the queue. */
    record Asked(CallBackPromise promise) implements CallBackOutcome {}

    /** This number is in the queue already; where it has become urgent, it is so now. */
    record AskedBefore(CallBackPromise promise) implements CallBackOutcome {}

    /** What is wrong, at most one for each entry. */
    record Refused(List<Fault> faults) implements CallBackOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** A flood from one address. */
    record TooMany(Duration retryAfter) implements CallBackOutcome {}

    enum Fault {
        PHONE_MISSING,
        PHONE_CANNOT_BE_CALLED,
        NAME_TOO_LONG,
        NAME_WITH_HIDDEN_CHARACTERS
    }
}
