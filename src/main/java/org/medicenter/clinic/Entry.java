package org.medicenter.clinic;

import java.util.UUID;

/** Something that the clinic has or offers. */
public sealed interface Entry permits Location, Resource, Concern, VisitType, Specialist {

    EntryKind entryKind();

    /** The id without its type. */
    UUID key();

    String name();
}
