package org.medicenter.waitlist;

/** How a wait ended. */
enum Ending {
    /** They have a time. */
    BOOKED,
    /** Somebody took them off the list. */
    LEFT,
    /** No time can come any more. */
    OVER
}
