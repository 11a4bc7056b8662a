package org.medicenter.scheduling.ui.reception;

import java.time.Instant;
import org.medicenter.clinic.SpecialistId;

/** Where somebody wants to book, by pointing at the board. Whether it is free is not known yet. */
record FreePlace(SpecialistId specialist, Instant start) {}
