package org.medicenter.clinic;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whom patients see.
 *
 * @param treats the concerns, in the clinic's order
 * @param ownRoom the room that is taken first for visits with this specialist, where one is theirs
 * @param languages that patients may speak with them, as BCP 47 tags; empty: not said
 * @param caps for all kinds of visits with them together
 */
public record Specialist(
        SpecialistId id,
        String slug,
        String name,
        String profession,
        List<ConcernId> treats,
        List<VisitTypeId> offers,
        @Nullable ResourceId ownRoom,
        List<String> languages,
        Caps caps)
        implements Entry {

    public Specialist {
        treats = List.copyOf(treats);
        offers = List.copyOf(offers);
        languages = List.copyOf(languages);
    }

    /** Of whom no languages are said and no limits set. */
    public Specialist(
            SpecialistId id,
            String slug,
            String name,
            String profession,
            List<ConcernId> treats,
            List<VisitTypeId> offers,
            @Nullable ResourceId ownRoom) {
        this(id, slug, name, profession, treats, offers, ownRoom, List.of(), Caps.NONE);
    }

    @Override
    public EntryKind entryKind() {
        return EntryKind.SPECIALIST;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public boolean treats(ConcernId concern) {
        return treats.contains(concern);
    }

    public boolean offers(VisitTypeId visitType) {
        return offers.contains(visitType);
    }
}
