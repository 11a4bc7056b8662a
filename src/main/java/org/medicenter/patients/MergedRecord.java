package org.medicenter.patients;

import java.time.Instant;

/**
 * A record that has become part of another one.
 *
 * @param other as it was
 * @param by the name of a colleague
 * @param undoableUntil excluded
 */
public record MergedRecord(MergeId id, PatientRecord other, String by, Instant at, Instant undoableUntil) {}
