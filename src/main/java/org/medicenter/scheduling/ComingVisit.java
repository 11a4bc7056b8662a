package org.medicenter.scheduling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.WhyOutside;
import org.medicenter.patients.PatientId;
import org.medicenter.time.TimeRange;

/** A booked visit that has not begun: as much of it as the hours have to do with. */
record ComingVisit(
        AppointmentId id,
        String reference,
        PatientId patient,
        VisitTypeId visitType,
        @Nullable SpecialistId specialist,
        LocationId location,
        TimeRange time,
        int revision) {

    /** Empty where it fits the hours. */
    Optional<WhyOutside> whyOutside(Rules rules) {
        return rules.whyOutside(visitType, specialist, location, time);
    }
}
