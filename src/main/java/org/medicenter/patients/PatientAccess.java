package org.medicenter.patients;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.springframework.stereotype.Component;

/** Reception and administration keep the records of patients; a specialist reads those of whom they treat. */
@Component
class PatientAccess {

    private static final Role[] DESK = {Role.RECEPTIONIST, Role.ADMIN};

    private final CurrentActor currentActor;
    private final SeenPatients seen;

    PatientAccess(CurrentActor currentActor, SeenPatients seen) {
        this.currentActor = currentActor;
        this.seen = seen;
    }

    /** @throws org.springframework.security.access.AccessDeniedException for anybody but the clinic's staff */
    Actor staff() {
        return currentActor.requireAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
    }

    /** @throws org.springframework.security.access.AccessDeniedException for anybody else */
    Actor desk() {
        return currentActor.requireAny(DESK);
    }

    static boolean isDesk(Actor actor) {
        return actor.isAny(DESK);
    }

    /** @param records all of one patient */
    boolean reads(Actor actor, Collection<UUID> records) {
        return isDesk(actor) || !seen(actor, records).isEmpty();
    }

    Set<PatientId> seen(Actor actor, Collection<UUID> records) {
        return records.isEmpty()
                ? Set.of()
                : seen.seenBy(actor, records.stream().map(PatientId::new).collect(Collectors.toSet()));
    }
}
