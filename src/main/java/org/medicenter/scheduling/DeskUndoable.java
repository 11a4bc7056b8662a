package org.medicenter.scheduling;

/** What the desk can take back of a visit: its newest deed, or that before the ones which were taken back already. */
public enum DeskUndoable {
    /** That it was booked at the desk. */
    BOOKING,
    /** A step through the day. */
    STEP,
    MOVE,
    CANCELLATION
}
