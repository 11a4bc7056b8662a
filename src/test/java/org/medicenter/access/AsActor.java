package org.medicenter.access;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Somebody of the clinic is signed in. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = AsActor.Factory.class)
public @interface AsActor {

    Role role();

    String[] locations() default {};

    /** Empty: none. */
    String specialist() default "";

    /** With which they sign in. */
    String address() default "test";

    class Factory implements WithSecurityContextFactory<AsActor> {

        @Override
        public SecurityContext createSecurityContext(AsActor wanted) {
            var actor = new Actor(
                    AccountId.random(),
                    "Test Person",
                    Set.of(wanted.role()),
                    Set.of(wanted.locations()).stream()
                            .map(UUID::fromString)
                            .collect(java.util.stream.Collectors.toSet()),
                    wanted.specialist().isEmpty() ? null : UUID.fromString(wanted.specialist()));
            return context(actor, wanted.address());
        }

        static SecurityContext context(Actor actor, String address) {
            var signedIn = new SignedIn(actor, address, 0, true, "", false);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
            return context;
        }
    }
}
