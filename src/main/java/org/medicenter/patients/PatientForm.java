package org.medicenter.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a person entered about a patient: finds every mistake, cuts nothing. */
@Component
class PatientForm {

    private static final int OLDEST_YEARS = 130;

    private final Clock clock;

    PatientForm(Clock clock) {
        this.clock = clock;
    }

    PatientCheck read(PatientDetails patient, @Nullable ContactDetails contact, String country) {
        var mistakes = new ArrayList<Mistake>();
        var reader = new EntryReader(country, mistakes);
        String firstName = reader.name("patient.firstName", "first name", patient.firstName(), 100);
        String lastName = reader.name("patient.lastName", "last name", patient.lastName(), 100);
        LocalDate born = bornOn(patient.dateOfBirth(), mistakes);
        String email = reader.email("patient.email", patient.email());
        String phone = reader.phone("patient.phone", patient.phone());
        Optional<CheckedContact> booker = Optional.ofNullable(contact).map(it -> readContact(it, reader));
        if (!isReachable(patient, contact)) {
            mistakes.add(new Mistake(
                    "patient.email",
                    "contact-missing",
                    "Give an email address or a phone number, so that the clinic can reach you."));
        }
        if (!mistakes.isEmpty()) {
            return new PatientCheck.Incomplete(List.copyOf(mistakes));
        }
        return new PatientCheck.Complete(new CheckedPatient(firstName, lastName, born, email, phone, booker));
    }

    static CheckedContact readContact(ContactDetails contact, EntryReader reader) {
        return new CheckedContact(
                reader.name("contact.name", "name", contact.name(), 100),
                reader.optional("contact.relation", "relation", contact.relation(), 100),
                reader.email("contact.email", contact.email()),
                reader.phone("contact.phone", contact.phone()));
    }

    private static boolean isReachable(PatientDetails patient, @Nullable ContactDetails contact) {
        return EntryReader.isGiven(patient.email())
                || EntryReader.isGiven(patient.phone())
                || contact != null && (EntryReader.isGiven(contact.email()) || EntryReader.isGiven(contact.phone()));
    }

    /** Anywhere on earth the date of birth has begun by now: the newborn of a zone ahead is no mistake. */
    private LocalDate bornOn(@Nullable LocalDate date, List<Mistake> mistakes) {
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
        if (date == null) {
            mistakes.add(new Mistake("patient.dateOfBirth", "missing", "The date of birth is missing."));
        } else if (date.isAfter(latest)) {
            mistakes.add(new Mistake(
                    "patient.dateOfBirth", "in-the-future", "The date of birth lies in the future. Check the year."));
        } else if (date.isBefore(latest.minusYears(OLDEST_YEARS))) {
            mistakes.add(new Mistake(
                    "patient.dateOfBirth",
                    "too-long-ago",
                    "The date of birth lies more than " + OLDEST_YEARS + " years back. Check the year."));
        }
        return date == null ? LocalDate.EPOCH : date;
    }
}
