package org.medicenter.scheduling;

/** How a booking reached the clinic. */
public enum Channel {
    ONLINE,
    DESK
}
