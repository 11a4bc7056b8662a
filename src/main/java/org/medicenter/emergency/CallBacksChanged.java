package org.medicenter.emergency;

import org.medicenter.clinic.LocationId;

/** Somebody has asked to be called, or a colleague has gone on with it. Published within the transaction that does it. */
public record CallBacksChanged(LocationId location) {}
