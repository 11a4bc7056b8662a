package org.medicenter.patients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** As it is stored; {@link NewPatients} inserts. */
@Entity
class Patient {

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

    /** Where mails about them go, folded: of {@link #email} and {@link #contactEmail} the one that counts. */
    private @Nullable String reachedAt;

    private Instant registeredAt;

    /** Whose record this one has become part of; null: it stands for itself. */
    private @Nullable UUID mergedInto;

    private boolean contactSpeaks;
    private int changes;
    private @Nullable Instant changedAt;
    private @Nullable String changedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    boolean isReachedAt(String foldedAddress) {
        return foldedAddress.equals(reachedAt);
    }

    /** @param begun what the digits of a number begin with */
    boolean isCalledBy(Set<String> begun) {
        return Stream.of(phone, contactPhone)
                .filter(Objects::nonNull)
                .flatMap(it -> PhoneDigits.of(it).stream())
                .anyMatch(digits -> begun.stream().anyMatch(digits::startsWith));
    }

    boolean isCalledByEnd(String end) {
        return !end.isEmpty()
                && Stream.of(phone, contactPhone)
                        .filter(Objects::nonNull)
                        .flatMap(it -> PhoneDigits.of(it).stream())
                        .anyMatch(digits -> digits.endsWith(end));
    }

    Instant registeredAt() {
        return registeredAt;
    }

    PatientId patientId() {
        return new PatientId(id);
    }

    /** Grows with each change. */
    int revision() {
        return version;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    boolean standsForItself() {
        return mergedInto == null;
    }

    /** Null: nobody at the desk has changed it. */
    @Nullable
    LastChange lastChange() {
        Instant at = changedAt;
        String by = changedBy;
        return at == null || by == null ? null : new LastChange(by, at);
    }

    /** Whoever booked for them stays who they are. */
    void become(CheckedPatient checked) {
        firstName = checked.firstName();
        lastName = checked.lastName();
        dateOfBirth = checked.dateOfBirth();
        email = checked.email();
        phone = checked.phone();
        reachAnew();
    }

    /** @param checked null: nobody books for them any more */
    void bookedBy(@Nullable CheckedContact checked, boolean speaks) {
        contactName = checked == null ? null : checked.name();
        contactRelation = checked == null ? null : checked.relation();
        contactEmail = checked == null ? null : checked.email();
        contactPhone = checked == null ? null : checked.phone();
        contactSpeaks = speaks;
        reachAnew();
    }

    private void reachAnew() {
        String address = email == null ? contactEmail : email;
        reachedAt = address == null ? null : PatientRegister.folded(address);
    }

    /** @param wanted null: it stands for itself again */
    void mergeInto(@Nullable UUID wanted) {
        mergedInto = wanted;
    }

    void changed(String by, Instant at) {
        changes++;
        changedBy = by;
        changedAt = at;
    }

    /** By what it is found. */
    Set<String> keys() {
        return PatientKeys.of(firstName, lastName, dateOfBirth, phone, contactPhone);
    }

    Optional<ContactPerson> booker() {
        String name = contactName;
        return name == null
                ? Optional.empty()
                : Optional.of(new ContactPerson(
                        new ContactId(id), name, contactRelation, contactEmail, contactPhone, contactSpeaks, true));
    }

    /** As it was entered and checked then. */
    CheckedPatient asChecked() {
        String contact = contactName;
        return new CheckedPatient(
                firstName,
                lastName,
                dateOfBirth,
                email,
                phone,
                contact == null
                        ? Optional.empty()
                        : Optional.of(new CheckedContact(contact, contactRelation, contactEmail, contactPhone)));
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
}
