package org.medicenter.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody of the clinic, in whose name a test goes on working. */
public record SignedInAs(Actor actor) {

    public static SignedInAs somebody(String name, Role role) {
        return new SignedInAs(new Actor(AccountId.random(), name, Set.of(role), Set.of(), null));
    }

    /** Of the team of one place. @param location its id */
    public static SignedInAs somebodyAt(UUID location, String name, Role role) {
        return new SignedInAs(new Actor(AccountId.random(), name, Set.of(role), Set.of(location), null));
    }

    /** A patient who has proved that this mailbox is theirs. @param address folded */
    public static void asPatient(String address) {
        var actor = new Actor(AccountId.random(), "Patient account TEST", Set.of(Role.PATIENT), Set.of(), null);
        works(new SignedIn(actor, address, 0, true, "", false));
    }

    /** From here on this is who asks. */
    public void works() {
        works(new SignedIn(actor, "test", 0, true, "", false));
    }

    private static void works(SignedIn signedIn) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public static void nobodyWorks() {
        SecurityContextHolder.clearContext();
    }
}
