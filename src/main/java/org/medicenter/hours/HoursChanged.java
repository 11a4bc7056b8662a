package org.medicenter.hours;

/**
 * Opening hours, exceptions, holidays, working hours or leave were changed. Published within the transaction that
 * changes them: who has to know the new ones listens after its commit.
 */
public record HoursChanged() {}
