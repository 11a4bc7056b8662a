package org.medicenter.scheduling;

import org.medicenter.time.TimeRange;

/** What came of a decision about an appointment outside of the hours. */
public sealed interface DecisionOutcome {

    /** It stays, and is not listed again unless its hours change again. */
    record Kept() implements DecisionOutcome {}

    record Moved(TimeRange to) implements DecisionOutcome {}

    record Cancelled() implements DecisionOutcome {}

    /** Somebody moved, cancelled or decided it meanwhile, or it has begun: nothing was changed. */
    record ChangedMeanwhile() implements DecisionOutcome {}

    /** Nothing was changed; the old time stays. */
    record NotMoved(Refusal refusal) implements DecisionOutcome {}

    /** The reason, or the message to the patient, is missing or longer than {@value OutsideDecisions#LONGEST} characters. */
    record BadWords(boolean missing) implements DecisionOutcome {}
}
