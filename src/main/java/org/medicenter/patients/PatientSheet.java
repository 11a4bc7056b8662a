package org.medicenter.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the desk keeps of a patient.
 *
 * @param revision to be named by who changes it
 * @param email their own
 * @param phone their own
 * @param contacts who booked for them first
 * @param notes the newest first; those that were taken back too
 * @param merged what has become part of it, the latest first
 * @param mayChange whether whoever looks may
 */
public record PatientSheet(
        PatientId id,
        int revision,
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone,
        Instant registeredAt,
        @Nullable LastChange changed,
        List<ContactPerson> contacts,
        List<PatientNote> notes,
        List<MergedRecord> merged,
        boolean mayChange) {

    public PatientSheet {
        contacts = List.copyOf(contacts);
        notes = List.copyOf(notes);
        merged = List.copyOf(merged);
    }

    public String name() {
        return firstName + " " + lastName;
    }

    /** As the telephone knows them. */
    public PatientRecord asRecord() {
        return new PatientRecord(
                id,
                firstName,
                lastName,
                dateOfBirth,
                email == null ? booker(ContactPerson::email) : email,
                phone == null ? booker(ContactPerson::phone) : phone);
    }

    private @Nullable String booker(Function<ContactPerson, @Nullable String> what) {
        return contacts.stream()
                .filter(ContactPerson::booked)
                .map(what)
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }
}
