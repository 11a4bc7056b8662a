package org.medicenter.scheduling;

import java.util.UUID;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
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

    /** @throws AccessDeniedException for anybody but the staff of the location */
    static Actor at(LocationId location, CurrentActor currentActor) {
        Actor actor = currentActor.requireAny(STAFF);
        if (!actor.isAt(location.value(), STAFF)) {
            throw new AccessDeniedException("This is for the team of the location only.");
        }
        return actor;
    }

    /** Reception and administration see everybody's calendar at their locations, a specialist their own there. */
    static boolean seesCalendar(Actor actor, LocationId location, SpecialistId specialist) {
        return actor.isAt(location.value(), Role.RECEPTIONIST, Role.ADMIN)
                || actor.isAt(location.value(), Role.SPECIALIST)
                        && specialist.value().equals(actor.specialist());
    }

    /** Reception and administration book at their locations, a specialist for themselves there. */
    static boolean mayBook(Actor actor, FreeTime time) {
        if (actor.isAt(time.location().value(), Role.RECEPTIONIST, Role.ADMIN)) {
            return true;
        }
        var specialist = time.specialist();
        return actor.isAt(time.location().value(), Role.SPECIALIST)
                && specialist != null
                && specialist.value().equals(actor.specialist());
    }

    /**
     * For a specialist who is nothing else, anyone means themselves.
     *
     * @throws AccessDeniedException where they ask for a colleague
     */
    static Wish narrowed(Actor actor, Wish wish) {
        if (actor.isAny(Role.RECEPTIONIST, Role.ADMIN)) {
            return wish;
        }
        UUID own = actor.specialist();
        if (own == null
                || wish.specialist() != null && !wish.specialist().value().equals(own)) {
            throw new AccessDeniedException("A specialist books for themselves only.");
        }
        return new Wish(wish.visitType(), new SpecialistId(own), wish.concern());
    }

    /** @throws AccessDeniedException where it is not theirs */
    static void require(Actor actor, Appointment appointment) {
        if (!reaches(actor, appointment)) {
            throw new AccessDeniedException("This is for who works with this appointment only.");
        }
    }
}
