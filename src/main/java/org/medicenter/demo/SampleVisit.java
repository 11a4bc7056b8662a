package org.medicenter.demo;

import java.time.Instant;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Wish;

/** A visit of the sample clinic, and how far it has come. */
record SampleVisit(Wish wish, Instant start, AppointmentStatus status) {}
