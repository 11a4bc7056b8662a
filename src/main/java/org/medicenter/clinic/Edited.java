package org.medicenter.clinic;

/**
 * An entry as it is stored, to be edited.
 *
 * @param version grows with each change: who changes the entry says which one they began from
 */
public record Edited<T extends Entry>(T entry, int version, boolean isArchived) {}
