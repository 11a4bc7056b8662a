package org.medicenter.waitlist;

import org.medicenter.patients.PatientRecord;

/** Somebody who waits, and who it is. */
public record WaitingPatient(Waiting waiting, PatientRecord patient) {}
