package org.medicenter.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who asks: each module enforces its own rules with it, whichever page or program the question came through. */
@Component
public class CurrentActor {

    /** Empty where nobody is signed in: a patient, a program, or the application's own work. */
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(principal -> ((SignedIn) principal).actor());
    }

    /**
     * The actor, who has at least one of these roles.
     *
     * @throws AccessDeniedException where nobody is signed in, or somebody with other roles
     */
    public Actor requireAny(Role... roles) {
        return find().filter(actor -> actor.isAny(roles))
                .orElseThrow(
                        () -> new AccessDeniedException("This is for the clinic's team with the right role only."));
    }
}
