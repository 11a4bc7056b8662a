package org.medicenter.scheduling;

import org.medicenter.clinic.LocationId;

/** Somebody was told by telephone, or was not after all. */
public record PhoneNewsChanged(LocationId location) {}
