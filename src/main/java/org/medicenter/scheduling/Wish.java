package org.medicenter.scheduling;

import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;

/**
 * What somebody wants to book.
 *
 * @param specialist null: anyone who offers the visit type
 * @param concern where given, only specialists who treat it
 */
public record Wish(
        VisitTypeId visitType,
        @Nullable SpecialistId specialist,
        @Nullable ConcernId concern) {

    public static Wish anyone(VisitTypeId visitType) {
        return new Wish(visitType, null, null);
    }

    public static Wish with(VisitTypeId visitType, SpecialistId specialist) {
        return new Wish(visitType, specialist, null);
    }
}
