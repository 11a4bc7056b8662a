package org.medicenter.scheduling;

/** How a booking reached the clinic. */
enum Channel {
    ONLINE,
    DESK
}
