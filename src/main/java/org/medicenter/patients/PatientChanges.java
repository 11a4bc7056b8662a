package org.medicenter.patients;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes a record, if it is still as whoever changes it has seen it. */
@Component
class PatientChanges {

    private static final int MOST_CONTACTS = 10;

    private final Patients patients;
    private final PatientSheets sheets;
    private final MergedRecords merged;
    private final ContactPersons contacts;
    private final PatientIndex index;
    private final PatientForm form;
    private final PatientAccess access;
    private final Again again;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientChanges(
            Patients patients,
            PatientSheets sheets,
            MergedRecords merged,
            ContactPersons contacts,
            PatientIndex index,
            PatientForm form,
            PatientAccess access,
            Again again,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.sheets = sheets;
        this.merged = merged;
        this.contacts = contacts;
        this.index = index;
        this.form = form;
        this.access = access;
        this.again = again;
        this.events = events;
        this.clock = clock;
    }

    /** @param how changes it, or says what is wrong and has changed nothing */
    FileOutcome of(PatientId id, int revision, String what, Function<Patient, List<Mistake>> how) {
        Actor actor = access.desk();
        return again.run(() -> {
            Patient patient =
                    patients.locked(List.of(id.value())).stream().findFirst().orElse(null);
            if (patient == null) {
                return new FileOutcome.Unknown();
            }
            if (!patient.standsForItself() || patient.revision() != revision) {
                return new FileOutcome.Overtaken(sheets.of(merged.standing(patient), actor));
            }
            return change(patient, what, how, actor);
        });
    }

    private FileOutcome change(Patient patient, String what, Function<Patient, List<Mistake>> how, Actor actor) {
        Set<String> keys = patient.keys();
        List<Mistake> mistakes = how.apply(patient);
        if (!mistakes.isEmpty()) {
            return new FileOutcome.Wrong(mistakes);
        }
        patient.changed(actor.name(), clock.instant());
        patients.saveAndFlush(patient);
        index.remove(patient.patientId(), keys);
        index.insert(patient.patientId(), patient.keys());
        events.publishEvent(Deed.changed(what, "record", patient.patientId().value(), "", ""));
        return new FileOutcome.Saved(sheets.of(patient, actor));
    }

    List<Mistake> details(Patient patient, PatientDetails details, String country) {
        ContactDetails reachable = sheets.contacts(patient).stream()
                .filter(it -> it.email() != null || it.phone() != null)
                .findFirst()
                .map(it -> new ContactDetails(it.name(), it.relation(), it.email(), it.phone()))
                .orElse(null);
        return switch (form.read(details, reachable, country)) {
            case PatientCheck.Incomplete incomplete -> incomplete.mistakes();
            case PatientCheck.Complete complete -> {
                patient.become(complete.patient());
                yield List.of();
            }
        };
    }

    List<Mistake> contact(
            Patient patient, @Nullable ContactId id, ContactDetails details, boolean speaks, String country) {
        var mistakes = new ArrayList<Mistake>();
        CheckedContact contact = PatientForm.readContact(details, new EntryReader(country, mistakes));
        List<ContactPerson> known = sheets.contacts(patient);
        if (id == null && known.size() >= MOST_CONTACTS) {
            mistakes.add(new Mistake(
                    "contact",
                    "too-many",
                    "There are " + MOST_CONTACTS + " contact persons already. Remove one first."));
        }
        Optional<ContactPerson> before = find(known, id, mistakes);
        if (mistakes.isEmpty()) {
            if (id == null) {
                contacts.add(patient.patientId(), new ContactId(TimeOrderedIds.next()), contact, speaks);
            } else if (before.filter(ContactPerson::booked).isPresent()) {
                booker(patient, id, contact, speaks);
            } else {
                contacts.change(id, contact, speaks);
            }
        }
        return mistakes;
    }

    private static Optional<ContactPerson> find(
            List<ContactPerson> known, @Nullable ContactId id, List<Mistake> mistakes) {
        Optional<ContactPerson> found =
                known.stream().filter(it -> it.id().equals(id)).findFirst();
        if (id != null && found.isEmpty()) {
            mistakes.add(new Mistake("contact", "unknown", "Somebody else has removed this contact person."));
        }
        return found;
    }

    /** It may be who booked with a record that was merged into this one. */
    private void booker(Patient patient, ContactId id, @Nullable CheckedContact contact, boolean speaks) {
        if (id.value().equals(patient.patientId().value())) {
            patient.bookedBy(contact, speaks);
        } else {
            Patient part = patients.findById(id.value()).orElseThrow();
            part.bookedBy(contact, speaks);
            patients.saveAndFlush(part);
        }
    }

    List<Mistake> withoutContact(Patient patient, ContactId id) {
        var mistakes = new ArrayList<Mistake>();
        List<ContactPerson> known = sheets.contacts(patient);
        Optional<ContactPerson> before = find(known, id, mistakes);
        CheckedPatient own = patient.asChecked();
        boolean reachable = own.email() != null
                || own.phone() != null
                || known.stream()
                        .filter(it -> !it.id().equals(id))
                        .anyMatch(it -> it.email() != null || it.phone() != null);
        if (!reachable) {
            mistakes.add(
                    new Mistake(
                            "contact",
                            "contact-missing",
                            "Nobody could be reached any more. Enter a phone number or an email address of the patient first."));
        }
        if (mistakes.isEmpty() && before.isPresent()) {
            if (before.get().booked()) {
                booker(patient, id, null, false);
            } else {
                contacts.remove(id);
            }
        }
        return mistakes;
    }
}
