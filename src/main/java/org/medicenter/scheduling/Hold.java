package org.medicenter.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.springframework.data.domain.Persistable;

/** A time kept for somebody who fills in the form. Its id becomes the appointment's. */
@Entity
class Hold implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID visitTypeId;
    private @Nullable UUID specialistId;
    private UUID locationId;
    private @Nullable UUID concernId;
    private Instant startsAt;
    private Instant endsAt;
    private Instant heldAt;
    private Instant expiresAt;
    private @Nullable Instant renewedAt;

    @Transient
    private boolean saved;

    @SuppressWarnings("NullAway.Init")
    protected Hold() {}

    Hold(UUID id, Wish wish, FreeTime time, Instant heldAt, Instant expiresAt) {
        this.id = id;
        this.visitTypeId = wish.visitType().value();
        this.concernId = wish.concern() == null ? null : wish.concern().value();
        this.specialistId = time.specialist() == null ? null : time.specialist().value();
        this.locationId = time.location().value();
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.heldAt = heldAt;
        this.expiresAt = expiresAt;
    }

    boolean isLiveAt(Instant now) {
        return expiresAt.isAfter(now);
    }

    boolean isRenewed() {
        return renewedAt != null;
    }

    void renew(Instant now, Duration length) {
        renewedAt = now;
        expiresAt = now.plus(length);
    }

    /** The lead time counts from here while the hold lives. */
    Instant leadFrom(Instant now) {
        return isLiveAt(now) ? heldAt : now;
    }

    HoldEnded ended(Instant now, boolean booked) {
        return new HoldEnded(Duration.between(heldAt, now), booked);
    }

    Wish wish() {
        return new Wish(
                new VisitTypeId(visitTypeId),
                specialistId == null ? null : new SpecialistId(specialistId),
                concernId == null ? null : new ConcernId(concernId));
    }

    FreeTime time() {
        return new FreeTime(
                startsAt,
                endsAt,
                specialistId == null ? null : new SpecialistId(specialistId),
                new LocationId(locationId));
    }

    Instant expiresAt() {
        return expiresAt;
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
