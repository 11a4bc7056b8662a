package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.time.TimeRange;

/** A visit about to be booked, every rule checked. */
record NewVisit(
        VisitTypeId visitType,
        @Nullable SpecialistId specialist,
        LocationId location,
        @Nullable ConcernId concern,
        TimeRange time,
        Instant cancelUntil,
        @Nullable String note,
        Channel channel) {}
