package org.medicenter.clinic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person whom patients see.
 *
 * @param treats the concerns, in the clinic's order
 * @param ownRoom the room that is taken first for visits with this specialist, where one is theirs
 */
public record Specialist(
        SpecialistId id,
        String slug,
        String name,
        String profession,
        List<ConcernId> treats,
        List<VisitTypeId> offers,
        @Nullable ResourceId ownRoom) {

    public boolean treats(ConcernId concern) {
        return treats.contains(concern);
    }

    public boolean offers(VisitTypeId visitType) {
        return offers.contains(visitType);
    }
}
