package org.medicenter.patients;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.database.LastWrites;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts patients, and what they are found by, by one statement each, for which a booking waits; they are read through {@link Patients}. */
@Component
class NewPatients {

    private static final String INSERT = """
            insert into patient (id, first_name, last_name, date_of_birth, email, phone, contact_name, contact_relation,
                contact_email, contact_phone, reached_at, registered_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private final JdbcTemplate jdbc;
    private final LastWrites lastWrites;
    private final PatientIndex index;

    NewPatients(JdbcTemplate jdbc, LastWrites lastWrites, PatientIndex index) {
        this.jdbc = jdbc;
        this.lastWrites = lastWrites;
        this.index = index;
    }

    /** Part of the caller's transaction. */
    void insert(PatientId id, CheckedPatient checked, Instant registeredAt) {
        jdbc.update(INSERT, values(id, checked, registeredAt));
        index.insert(id, keys(checked));
    }

    /** The same at its end: nobody asks for the patient before. */
    void insertLast(PatientId id, CheckedPatient checked, Instant registeredAt) {
        lastWrites.write(INSERT, values(id, checked, registeredAt));
        index.insertLast(id, keys(checked));
    }

    private static @Nullable Object[] values(PatientId id, CheckedPatient checked, Instant registeredAt) {
        Optional<CheckedContact> contact = checked.contact();
        return new @Nullable Object[] {
            id.value(),
            checked.firstName(),
            checked.lastName(),
            checked.dateOfBirth(),
            checked.email(),
            checked.phone(),
            orNull(contact.map(CheckedContact::name)),
            orNull(contact.map(CheckedContact::relation)),
            orNull(contact.map(CheckedContact::email)),
            orNull(contact.map(CheckedContact::phone)),
            reachedAt(checked),
            registeredAt.atOffset(ZoneOffset.UTC)
        };
    }

    private static Set<String> keys(CheckedPatient checked) {
        return PatientKeys.of(
                checked.firstName(),
                checked.lastName(),
                checked.dateOfBirth(),
                checked.phone(),
                orNull(checked.contact().map(CheckedContact::phone)));
    }

    /** Where mails about this patient go. */
    private static @Nullable String reachedAt(CheckedPatient checked) {
        String email = checked.email() == null ? orNull(checked.contact().map(CheckedContact::email)) : checked.email();
        return email == null ? null : PatientRegister.folded(email);
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
