package org.medicenter.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security knows it. Its hash is forgotten as soon as the password was compared. */
final class SignedIn implements UserDetails, CredentialsContainer {

    private final Actor actor;
    private final String signInName;
    private final int version;
    private final boolean usable;
    private final boolean withoutSecondFactor;
    private final @Nullable Instant mailboxProvedAt;
    private @Nullable String passwordHash;

    /** @param withoutSecondFactor although the clinic asks for one: they may set one up, and nothing else */
    SignedIn(
            Actor actor,
            String signInName,
            int version,
            boolean usable,
            @Nullable String passwordHash,
            boolean withoutSecondFactor) {
        this(actor, signInName, version, usable, passwordHash, withoutSecondFactor, null);
    }

    private SignedIn(
            Actor actor,
            String signInName,
            int version,
            boolean usable,
            @Nullable String passwordHash,
            boolean withoutSecondFactor,
            @Nullable Instant mailboxProvedAt) {
        this.actor = actor;
        this.signInName = signInName;
        this.version = version;
        this.usable = usable;
        this.passwordHash = passwordHash;
        this.withoutSecondFactor = withoutSecondFactor;
        this.mailboxProvedAt = mailboxProvedAt;
    }

    /** The same person, who has just typed a code that was mailed to the address with which they sign in. */
    SignedIn whoProvedTheMailbox(Instant at) {
        return new SignedIn(actor, signInName, version, usable, null, withoutSecondFactor, at);
    }

    /** Null where they came in another way. */
    @Nullable
    Instant mailboxProvedAt() {
        return mailboxProvedAt;
    }

    /** The same person with nothing that they may do, until they have set up a second factor. */
    SignedIn untilSecondFactor() {
        var nobody = new Actor(actor.id(), actor.name(), Set.of(), Set.of(), null);
        return new SignedIn(nobody, signInName, version, usable, null, true);
    }

    boolean isWithoutSecondFactor() {
        return withoutSecondFactor;
    }

    Actor actor() {
        return actor;
    }

    /** The account's version when they signed in: any later change of the account ends the session. */
    int version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isEnabled() {
        return usable;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
