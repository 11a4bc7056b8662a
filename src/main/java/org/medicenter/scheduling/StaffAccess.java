package org.medicenter.scheduling;

import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.springframework.security.access.AccessDeniedException;

/** Whose appointments somebody of the staff sees and takes through the day. */
final class StaffAccess {

    static final Role[] STAFF = {Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN};

    private StaffAccess() {}

    /** Reception and administration those of their locations, a specialist their own there. */
    static boolean reaches(Actor actor, Appointment appointment) {
        if (actor.isAt(appointment.location().value(), Role.RECEPTIONIST, Role.ADMIN)) {
            return true;
        }
        var specialist = appointment.specialist();
        return actor.isAt(appointment.location().value(), Role.SPECIALIST)
                && specialist != null
                && specialist.value().equals(actor.specialist());
    }

    /** @throws AccessDeniedException where it is not theirs */
    static void require(Actor actor, Appointment appointment) {
        if (!reaches(actor, appointment)) {
            throw new AccessDeniedException("This is for who works with this appointment only.");
        }
    }
}
