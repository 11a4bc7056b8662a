package org.medicenter.access;

import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody of the clinic, in whose name a test goes on working. */
public record SignedInAs(Actor actor) {

    public static SignedInAs somebody(String name, Role role) {
        return new SignedInAs(new Actor(AccountId.random(), name, Set.of(role), Set.of(), null));
    }

    /** From here on this is who asks. */
    public void works() {
        var signedIn = new SignedIn(actor, "test", 0, true, "", false);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public static void nobodyWorks() {
        SecurityContextHolder.clearContext();
    }
}
