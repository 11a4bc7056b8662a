package org.medicenter.scheduling;

/**
 * Somebody fills in the form for a time, or chooses one at the desk, or goes on doing so: nobody else gets it meanwhile.
 * Told within the transaction.
 */
public record TimeHeld(HoldId hold) {}
