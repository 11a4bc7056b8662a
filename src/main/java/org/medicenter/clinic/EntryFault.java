package org.medicenter.clinic;

/**
 * Something that has to be mended before an entry can be saved.
 *
 * @param field where it is wrong, such as "slug" or "own-hours"
 */
public record EntryFault(String field, String sentence) {}
