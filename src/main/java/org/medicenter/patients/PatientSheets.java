package org.medicenter.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.medicenter.access.Actor;
import org.springframework.stereotype.Component;

/** Puts together what is kept of a patient, in their record and in those that have become part of it. */
@Component
class PatientSheets {

    private final Patients patients;
    private final MergedRecords merged;
    private final MergeBook merges;
    private final ContactPersons contacts;
    private final PatientNotes notes;

    PatientSheets(
            Patients patients, MergedRecords merged, MergeBook merges, ContactPersons contacts, PatientNotes notes) {
        this.patients = patients;
        this.merged = merged;
        this.merges = merges;
        this.contacts = contacts;
        this.notes = notes;
    }

    PatientSheet of(Patient patient, Actor actor) {
        CheckedPatient stored = patient.asChecked();
        Set<UUID> parts = parts(patient);
        return new PatientSheet(
                patient.patientId(),
                patient.revision(),
                stored.firstName(),
                stored.lastName(),
                stored.dateOfBirth(),
                stored.email(),
                stored.phone(),
                patient.registeredAt(),
                patient.lastChange(),
                contacts(patient, parts),
                notes.of(parts),
                mergedInto(patient),
                PatientAccess.isDesk(actor));
    }

    Set<UUID> parts(Patient patient) {
        return merged.parts(List.of(patient.patientId().value()));
    }

    List<ContactPerson> contacts(Patient patient) {
        return contacts(patient, parts(patient));
    }

    private List<ContactPerson> contacts(Patient patient, Set<UUID> parts) {
        var all = new ArrayList<>(patient.booker().stream().toList());
        patients.findAllById(parts).stream()
                .filter(it -> !it.patientId().equals(patient.patientId()))
                .sorted(Comparator.comparing(Patient::registeredAt))
                .forEach(it -> it.booker().ifPresent(all::add));
        all.addAll(contacts.of(parts));
        return all;
    }

    private List<MergedRecord> mergedInto(Patient patient) {
        return merges.into(patient.patientId()).stream()
                .map(it -> new MergedRecord(
                        it.id(),
                        patients.findById(it.other()).orElseThrow().asRecord(),
                        it.by(),
                        it.at(),
                        it.undoableUntil()))
                .toList();
    }
}
