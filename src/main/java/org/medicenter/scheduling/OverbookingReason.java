package org.medicenter.scheduling;

/** Why somebody is seen while another visit runs. */
public enum OverbookingReason {
    URGENT,
    ARRIVED_LATE,
    ASKED_BY_SPECIALIST,
    /** Which needs words. */
    OTHER
}
