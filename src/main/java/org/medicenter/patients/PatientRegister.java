package org.medicenter.patients;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers patients and knows them. A form that comes from outside always makes a new record: it neither shows nor
 * changes what is known of somebody with the same address. Records of one person are merged by the clinic's staff.
 */
@Service
public class PatientRegister {

    private final Patients patients;
    private final NewPatients newPatients;
    private final MergedRecords merged;
    private final PatientForm form;
    private final EntityManager entities;
    private final Clock clock;

    PatientRegister(
            Patients patients,
            NewPatients newPatients,
            MergedRecords merged,
            PatientForm form,
            EntityManager entities,
            Clock clock) {
        this.patients = patients;
        this.newPatients = newPatients;
        this.merged = merged;
        this.form = form;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Reads a form; writes nothing. All mistakes are found at once.
     *
     * @param country ISO 3166-1: phone numbers without a country code are of there
     */
    public PatientCheck check(PatientDetails patient, @Nullable ContactDetails contact, String country) {
        return form.read(patient, contact, country);
    }

    /** Part of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PatientId register(CheckedPatient checked) {
        PatientId id = PatientId.next();
        newPatients.insert(id, checked, clock.instant());
        return id;
    }

    /** The same at the end of the caller's transaction: nobody asks for the patient before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PatientId registerLast(CheckedPatient checked) {
        PatientId id = PatientId.next();
        newPatients.insertLast(id, checked, clock.instant());
        return id;
    }

    /** Of a record that was merged: the one that stayed. */
    @Transactional(readOnly = true)
    public Optional<PatientRecord> find(PatientId id) {
        return patients.findById(id.value()).map(merged::standing).map(Patient::asRecord);
    }

    /** As they were entered; empty where there is no such patient. Of a record that was merged: the one that stayed. */
    @Transactional(readOnly = true)
    public Optional<CheckedPatient> details(PatientId id) {
        return patients.findById(id.value()).map(merged::standing).map(Patient::asChecked);
    }

    /**
     * Those about whom mails go to that address: somebody's own records, and those of whom they book for, with what was
     * merged into them. A record that was merged into another one keeps its address for what was booked with it.
     *
     * @param address folded; whoever asks has proved that it is theirs
     * @return by the ids of the records, who they are now
     */
    @Transactional(readOnly = true)
    public Map<PatientId, PatientRecord> reachedAt(String address, int most) {
        List<UUID> own = patients.reachedAt(address, Limit.of(most)).stream()
                .map(it -> it.patientId().value())
                .toList();
        return findAll(merged.parts(own).stream().map(PatientId::new).toList());
    }

    /** @param address folded */
    @Transactional(readOnly = true)
    public boolean isReachedAt(PatientId id, String address) {
        return patients.findById(id.value()).stream()
                .flatMap(it -> merged.upwards(it).stream())
                .anyMatch(it -> it.isReachedAt(address));
    }

    /**
     * All records of patients: their own, and those that were merged into them.
     *
     * @return by the id of each record, whose it is of those who were asked for
     */
    @Transactional(readOnly = true)
    public Map<PatientId, PatientId> recordsOf(Collection<PatientId> asked) {
        Map<PatientId, PatientId> records = new HashMap<>();
        merged.owners(asked.stream().map(PatientId::value).toList())
                .forEach((part, owner) -> records.put(new PatientId(part), new PatientId(owner)));
        return records;
    }

    /** Addresses are compared without regard to case. */
    static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whose first, last or whole name begins so, capitals aside, and what was merged into them.
     *
     * @param beginning taken literally: no character stands for others
     */
    @Transactional(readOnly = true)
    public List<PatientId> named(String beginning, int most) {
        String literally = beginning.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return merged.parts(patients.named(literally + "%", Limit.of(most))).stream()
                .map(PatientId::new)
                .toList();
    }

    /** By the ids that were asked for: of a record that was merged, the one that stayed. */
    @Transactional(readOnly = true)
    public Map<PatientId, PatientRecord> findAll(Collection<PatientId> ids) {
        return readAll(ids.stream().map(PatientId::value).distinct().toList()).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        Patient::patientId, it -> merged.standing(it).asRecord()));
    }

    /** Each board asks this for each change; as a query it would be translated anew each time, for twice the time. */
    private List<Patient> readAll(List<UUID> ids) {
        return entities.unwrap(Session.class).findMultiple(Patient.class, ids);
    }
}
