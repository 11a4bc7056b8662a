package org.medicenter.scheduling;

/** What opens an appointment to its patient: the link that came with it, or the account to whose address it came. */
public sealed interface AppointmentKey permits ManageToken, AppointmentOfAccount {}
