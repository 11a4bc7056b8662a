package org.medicenter.scheduling;

import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.WhyOutside;
import org.medicenter.time.TimeRange;

/**
 * A coming appointment that lies outside of the hours in force.
 *
 * @param revision what who decides has seen: a decision on an older one is refused
 * @param patient null where who asks does not work at the location: then others decide
 */
public record OutsideAppointment(
        AppointmentId id,
        String reference,
        int revision,
        TimeRange time,
        LocationId location,
        VisitTypeId visitType,
        @Nullable SpecialistId specialist,
        WhyOutside why,
        @Nullable OutsidePatient patient) {

    /**
     * Whose it is, and how they can be told.
     *
     * @param email null: they have to be called
     */
    public record OutsidePatient(
            String name, @Nullable String email, @Nullable String phone) {}
}
