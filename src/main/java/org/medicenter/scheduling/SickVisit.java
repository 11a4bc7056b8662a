package org.medicenter.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.time.TimeRange;

/**
 * A visit that cannot take place because the specialist has fallen ill.
 *
 * @param revision what who moves it has seen
 * @param email null: they have to be called
 * @param isHere the patient is in the house already: nothing is moved then, somebody has to speak with them
 * @param offers nearest first
 */
public record SickVisit(
        AppointmentId id,
        int revision,
        String patient,
        @Nullable String email,
        @Nullable String phone,
        TimeRange time,
        VisitTypeId visitType,
        LocationId location,
        boolean isHere,
        List<FreeTime> offers) {

    public SickVisit {
        offers = List.copyOf(offers);
    }
}
