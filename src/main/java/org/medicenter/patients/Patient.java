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

    Instant registeredAt() {
        return registeredAt;
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
