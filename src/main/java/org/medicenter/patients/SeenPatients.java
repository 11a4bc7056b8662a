package org.medicenter.patients;

import java.util.Collection;
import java.util.Set;
import org.medicenter.access.Actor;

/** Knows whom a specialist treats: who books visits tells it. */
public interface SeenPatients {

    /** Of these records those with a visit of that specialist, where they work. */
    Set<PatientId> seenBy(Actor specialist, Collection<PatientId> records);
}
