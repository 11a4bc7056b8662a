package org.medicenter.waitlist;

import org.medicenter.clinic.LocationId;

/** Somebody waits, or does not any more, or a time has become free for them. Told within the transaction that writes it. */
public record WaitlistChanged(LocationId location) {}
