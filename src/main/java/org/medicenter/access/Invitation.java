package org.medicenter.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Asks one person to make an account. Of the link's token it has the hash only, and of an older link nothing. */
@Entity
class Invitation implements Persistable<UUID> {

    static final Duration VALID = Duration.ofDays(7);

    @Id
    private UUID id;

    private String tokenHash;
    private String email;
    private @Nullable UUID specialistId;
    private String invitedBy;
    private @Nullable UUID inviterId;
    private Instant sentAt;
    private Instant endsAt;
    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_role", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "staff_role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_location", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "location_id")
    private Set<UUID> locations;

    @Version
    private int version;

    @Transient
    private boolean saved;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(NewInvitation wanted, String tokenHash, Actor inviter, Instant sentAt) {
        this.id = UUID.randomUUID();
        this.tokenHash = tokenHash;
        this.email = Account.folded(wanted.email());
        this.specialistId = wanted.specialist();
        this.roles = new HashSet<>(wanted.roles());
        this.locations = new HashSet<>(wanted.locations());
        this.invitedBy = inviter.name();
        this.inviterId = inviter.id().value();
        this.sentAt = sentAt;
        this.endsAt = sentAt.plus(VALID);
    }

    /** The link that was sent before leads nowhere from now on. */
    void renew(String newTokenHash, Actor by, Instant at) {
        tokenHash = newTokenHash;
        invitedBy = by.name();
        inviterId = by.id().value();
        sentAt = at;
        endsAt = at.plus(VALID);
    }

    /** Used or withdrawn. Its version makes the second of two at once fail. */
    void close(Instant at) {
        closedAt = at;
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(endsAt);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    NewAccount account(String displayName, String password) {
        return new NewAccount(email, displayName, password, roles, locations, specialistId, false);
    }

    SentInvitation asSent(Instant now) {
        return new SentInvitation(id, email, roles, locations, invitedBy, sentAt, endsAt, !isOpen(now));
    }

    String email() {
        return email;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Set<UUID> locations() {
        return Set.copyOf(locations);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !saved;
    }

    @PostPersist
    @PostLoad
    void nowSaved() {
        saved = true;
    }
}
