package org.medicenter.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows who asks: each module enforces its own rules with it, whichever page or program the question came through. */
@Component
public class CurrentActor {

    /** Empty where nobody is signed in: a patient, a program, or the application's own work. */
    public Optional<Actor> find() {
        return signedIn().map(SignedIn::actor);
    }

    /**
     * The e-mail address that is a patient's by proof: they have read a mail that was sent there. Folded; empty where
     * nobody is signed in, or somebody without a patient's account.
     */
    public Optional<String> patientsAddress() {
        return signedIn().filter(person -> person.actor().is(Role.PATIENT)).map(SignedIn::getUsername);
    }

    Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .or(CurrentActor::whoSentTheRequest)
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** Of a plain page, where another application of the same machine has taken the thread's memory for its own. */
    private static Optional<Authentication> whoSentTheRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent
                        && sent.getRequest().getUserPrincipal() instanceof Authentication who
                ? Optional.of(who)
                : Optional.empty();
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
