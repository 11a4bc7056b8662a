package org.medicenter.patients;

import java.time.Instant;

/** @param by the name of a colleague */
public record LastChange(String by, Instant at) {}
