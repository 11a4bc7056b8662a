package org.medicenter.patients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
class Patient implements Persistable<UUID> {

    @Id
    private UUID id;

    private String firstName;
    private String lastName;
    private LocalDate dateOfBirth;
    private @Nullable String email;
    private @Nullable String phone;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Column(name = "contact_relation")
    private @Nullable String contactRelation;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    private Instant registeredAt;

    @Version
    private int version;

    @Transient
    private boolean saved;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    Patient(PatientId id, CheckedPatient checked, Instant registeredAt) {
        this.id = id.value();
        this.firstName = checked.firstName();
        this.lastName = checked.lastName();
        this.dateOfBirth = checked.dateOfBirth();
        this.email = checked.email();
        this.phone = checked.phone();
        checked.contact().ifPresent(this::bookedBy);
        this.registeredAt = registeredAt;
    }

    private void bookedBy(CheckedContact contact) {
        contactName = contact.name();
        contactRelation = contact.relation();
        contactEmail = contact.email();
        contactPhone = contact.phone();
    }

    PatientRecord asRecord() {
        return new PatientRecord(
                new PatientId(id),
                firstName,
                lastName,
                dateOfBirth,
                Optional.ofNullable(email).orElse(contactEmail),
                Optional.ofNullable(phone).orElse(contactPhone));
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
