package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;

/** Remembers for the page that says no, which knows nobody, whether somebody of the clinic was turned away. */
public final class TurnedAway {

    private static final String STAFF = TurnedAway.class.getName() + ".staff";

    private TurnedAway() {}

    /** Whether who was turned away in this request has a page of their own to go back to. */
    public static boolean isStaff(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(STAFF));
    }

    static void remember(HttpServletRequest request) {
        boolean isStaff = request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof SignedIn person
                && person.actor().isAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
        request.setAttribute(STAFF, isStaff);
    }
}
