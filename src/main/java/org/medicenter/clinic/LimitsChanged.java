package org.medicenter.clinic;

/** How many visits are taken has changed; told within the transaction that changes it. */
public record LimitsChanged() {}
