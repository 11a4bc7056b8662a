package org.medicenter.emergency;

import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;

/**
 * Somebody wants to be called.
 *
 * @param location which of the clinic's places is to call
 * @param name as typed; null or blank: not told
 * @param phone as typed; without a country code it is a number of the clinic's country
 * @param urgent whether it should be today or on the next opening day
 */
public record CallBackRequest(
        LocationId location,
        @Nullable String name,
        @Nullable String phone,
        boolean urgent) {}
