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
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
class Account implements Persistable<UUID> {

    @Id
    private UUID id;

    private String signInName;
    private String displayName;
    private String passwordHash;
    private @Nullable UUID specialistId;
    private boolean sample;
    private boolean ownPassword = true;
    private Instant madeAt;
    private @Nullable Instant deactivatedAt;
    private @Nullable Instant signedOutAt;
    private @Nullable String changedBy;
    private @Nullable Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "staff_role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_location", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "location_id")
    private Set<UUID> locations;

    @Version
    private int version;

    @Transient
    private boolean saved;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountId id, NewAccount wanted, String passwordHash, Instant madeAt) {
        this.id = id.value();
        this.signInName = folded(wanted.signInName());
        this.displayName = wanted.displayName();
        this.passwordHash = passwordHash;
        this.specialistId = wanted.specialist();
        this.sample = wanted.sample();
        this.roles = new HashSet<>(wanted.roles());
        this.locations = new HashSet<>(wanted.locations());
        this.madeAt = madeAt;
    }

    /** Names are compared without regard to case and to spaces around them. */
    static String folded(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    void deactivate(Instant at) {
        deactivatedAt = at;
    }

    void activate() {
        deactivatedAt = null;
    }

    void giveRoles(Set<Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    /** A patient's role is not the office's to give or to take. */
    void change(AccountChange wanted) {
        var staffRoles = new HashSet<>(wanted.roles());
        if (roles.contains(Role.PATIENT)) {
            staffRoles.add(Role.PATIENT);
        }
        giveRoles(staffRoles);
        displayName = wanted.displayName().strip();
        locations.retainAll(wanted.locations());
        locations.addAll(wanted.locations());
        specialistId = roles.contains(Role.SPECIALIST) ? wanted.specialist() : null;
    }

    /** Raises the version, with which every session of the account ends. */
    void signOutEverywhere(Instant at) {
        signedOutAt = at;
    }

    void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        ownPassword = true;
    }

    /** Whoever owns the account comes in another way, until they choose one. */
    void nobodyKnowsThePassword() {
        ownPassword = false;
    }

    boolean hasOwnPassword() {
        return ownPassword;
    }

    boolean isUsable(boolean samplesMaySignIn) {
        return deactivatedAt == null && (samplesMaySignIn || !sample);
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    boolean isSample() {
        return sample;
    }

    boolean isStaff() {
        return roles.stream().anyMatch(role -> role != Role.PATIENT);
    }

    String signInName() {
        return signInName;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Set<UUID> locations() {
        return Set.copyOf(locations);
    }

    @Nullable
    UUID specialist() {
        return specialistId;
    }

    @Nullable
    Instant deactivatedAt() {
        return deactivatedAt;
    }

    int version() {
        return version;
    }

    /** What whoever wanted to change it too is told. */
    AccountOutcome.ChangedMeanwhile lastChange() {
        return new AccountOutcome.ChangedMeanwhile(
                changedBy == null ? displayName : changedBy, changedAt == null ? madeAt : changedAt);
    }

    SignedIn asSignedIn(boolean samplesMaySignIn) {
        var actor = new Actor(new AccountId(id), displayName, roles, locations, specialistId);
        return new SignedIn(actor, signInName, version, isUsable(samplesMaySignIn), passwordHash, false);
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
