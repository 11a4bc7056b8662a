package org.medicenter.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.time.TimeRange;
import org.springframework.data.domain.Persistable;

/** A booked visit. What it takes stands in {@link Claims} under its id. */
@Entity
class Appointment implements Persistable<UUID> {

    static final String BY_PATIENT = "patient";

    @Id
    private UUID id;

    private String reference;
    private UUID patientId;
    private UUID visitTypeId;
    private @Nullable UUID specialistId;
    private UUID locationId;
    private @Nullable UUID concernId;
    private Instant startsAt;
    private Instant endsAt;
    private Instant cancelUntil;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status = AppointmentStatus.BOOKED;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Instant bookedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelledBy;
    private @Nullable String cancelReason;
    private String linkHash;
    private int linkRevision;

    @Version
    private int version;

    @Transient
    private boolean saved;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(UUID id, String reference, PatientId patient, NewVisit visit, ManageLink link, Instant bookedAt) {
        this.id = id;
        this.reference = reference;
        this.patientId = patient.value();
        this.visitTypeId = visit.visitType().value();
        this.concernId = visit.concern() == null ? null : visit.concern().value();
        this.note = visit.note();
        this.channel = visit.channel();
        this.bookedAt = bookedAt;
        this.linkHash = link.hash();
        this.linkRevision = link.revision();
        this.specialistId =
                visit.specialist() == null ? null : visit.specialist().value();
        this.locationId = visit.location().value();
        this.startsAt = visit.time().start();
        this.endsAt = visit.time().end();
        this.cancelUntil = visit.cancelUntil();
    }

    void moveTo(FreeTime time, Instant cancelUntil, ManageLink link) {
        if (!status.isUnfinished()) {
            throw new IllegalStateException("What is over stays where it was, and " + reference + " is " + status);
        }
        this.specialistId = time.specialist() == null ? null : time.specialist().value();
        this.locationId = time.location().value();
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.cancelUntil = cancelUntil;
        this.linkHash = link.hash();
        this.linkRevision = link.revision();
    }

    void cancel(String by, @Nullable String reason, Instant now) {
        become(AppointmentStatus.CANCELLED);
        cancelledAt = now;
        cancelledBy = by;
        cancelReason = reason;
    }

    void become(AppointmentStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(reference + " is " + status + " and cannot become " + next);
        }
        status = next;
    }

    /** To where the last step began. */
    void takeBack(AppointmentStatus before) {
        if (status == AppointmentStatus.CANCELLED || !before.mayBecome(status)) {
            throw new IllegalStateException(reference + " is " + status + " and does not go back to " + before);
        }
        status = before;
    }

    /** When its patient cancelled it; null where they did not. */
    @Nullable
    Instant cancelledByPatientAt() {
        return BY_PATIENT.equals(cancelledBy) ? cancelledAt : null;
    }

    /** It takes place all the same. */
    void reinstate() {
        if (status != AppointmentStatus.CANCELLED) {
            throw new IllegalStateException(reference + " is " + status + " and was not cancelled");
        }
        status = AppointmentStatus.BOOKED;
        cancelledAt = null;
        cancelledBy = null;
        cancelReason = null;
    }

    boolean isChangeableAt(Instant now) {
        return status == AppointmentStatus.BOOKED && now.isBefore(cancelUntil);
    }

    String reference() {
        return reference;
    }

    AppointmentId appointmentId() {
        return new AppointmentId(id);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    VisitTypeId visitType() {
        return new VisitTypeId(visitTypeId);
    }

    @Nullable
    SpecialistId specialist() {
        return specialistId == null ? null : new SpecialistId(specialistId);
    }

    LocationId location() {
        return new LocationId(locationId);
    }

    @Nullable
    ConcernId concern() {
        return concernId == null ? null : new ConcernId(concernId);
    }

    TimeRange time() {
        return new TimeRange(startsAt, endsAt);
    }

    AppointmentStatus status() {
        return status;
    }

    /** Grows with each change. */
    int revision() {
        return version;
    }

    /** What the clinic wrote to the patient when it cancelled; null where it did not, or the patient cancelled. */
    @Nullable
    String messageOfCancellation() {
        return BY_PATIENT.equals(cancelledBy) ? null : cancelReason;
    }

    @Nullable
    String note() {
        return note;
    }

    Channel channel() {
        return channel;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    int linkRevision() {
        return linkRevision;
    }

    BookedAppointment seenBy(PatientRecord patient, Instant now) {
        return new BookedAppointment(
                appointmentId(),
                reference,
                status,
                time(),
                visitType(),
                specialist(),
                location(),
                concern(),
                patient.name(),
                patient.email(),
                patient.phone(),
                cancelUntil,
                isChangeableAt(now),
                version);
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
