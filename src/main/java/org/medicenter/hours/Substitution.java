package org.medicenter.hours;

import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.SpecialistId;

/** Who is offered for a concern while a specialist is on leave. */
public record Substitution(SpecialistId away, ConcernId concern, SpecialistId substitute) {}
