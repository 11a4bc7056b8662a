package org.medicenter.waitlist;

import java.util.List;
import org.medicenter.patients.Mistake;
import org.medicenter.scheduling.FreeTime;

/** What came of the wish to wait. */
public sealed interface JoinOutcome {

    /** @param place in line: 1 is first */
    record Joined(WaitingId id, int place) implements JoinOutcome {}

    /** Nobody needs to wait for what is free now. */
    record FreeNow(FreeTime time) implements JoinOutcome {}

    /** By the hours as they are nothing can come: nobody works when they would come. */
    record NeverThen() implements JoinOutcome {}

    /** They are on the list for this kind of visit already. */
    record AlreadyWaits() implements JoinOutcome {}

    /** No time can come: the last day is over, or nobody does this. */
    record NothingToWaitFor() implements JoinOutcome {}

    record Incomplete(List<Mistake> mistakes) implements JoinOutcome {}
}
