package org.medicenter.scheduling;

import org.medicenter.clinic.LocationId;

/** What there is at a time that the desk has chosen by hand. */
public sealed interface TimeByHand {

    /** All that the visit needs. */
    record Free(FreeTime time) implements TimeByHand {}

    /**
     * The specialist, or their room, is with somebody else: it can be shared with a reason, where the day has one more.
     *
     * @param by who is in the way
     * @param ofDay how many of the day's overbookings are used
     */
    record Taken(FreeTime time, DeskMove.Taken by, OverbookingsOfDay ofDay) implements TimeByHand {

        public LocationId location() {
            return time.location();
        }
    }

    /** Nobody is booked then, with or without a reason. */
    record Refused(DeskMove.Refused why) implements TimeByHand {}
}
