package org.medicenter.scheduling;

import org.medicenter.clinic.LocationId;

/** Time was blocked at a location, or is free again. Told within the transaction, before its commit. */
public record BlocksChanged(LocationId location) implements TakenTimeChanged {}
