package org.medicenter.scheduling;

import java.util.List;
import java.util.UUID;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.TimeRange;

/** What came of the wish to block time. Whatever is not {@code Blocked} has changed nothing. */
public sealed interface BlockOutcome {

    /** @param blocks by resource, then by time */
    record Blocked(List<Block> blocks) implements BlockOutcome {}

    /**
     * Something stands there that whoever asks has not seen.
     *
     * @param visits all that stands there, by time
     */
    record Standing(List<InTheWay> visits) implements BlockOutcome {}

    /**
     * A visit or a hold that stands in the time.
     *
     * @param id the appointment's id, or that which it will have
     * @param held whether somebody is about to book it
     */
    record InTheWay(UUID id, ResourceId resource, TimeRange time, boolean held) {}

    /** The first that is wrong with the wish. */
    record Wrong(Fault fault) implements BlockOutcome {}

    /** The database does not answer, or others were faster three times. */
    record Busy() implements BlockOutcome {}

    enum Fault {
        NOBODY,
        BACKWARDS,
        OFF_FIVE_MINUTES,
        UNTIL_BEFORE,
        TOO_LONG,
        TOO_MANY,
        PAST,
        WORDS_TOO_LONG
    }
}
