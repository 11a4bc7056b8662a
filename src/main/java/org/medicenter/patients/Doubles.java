package org.medicenter.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be of one person: born on the same day or reached by the same phone, with a similar name. Each booking
 * from outside makes a record of its own, so there are many; whether they are of one person somebody at the desk decides.
 */
@Service
public class Doubles {

    /** The list looks at so many of the newest records; each of them is compared with all. */
    static final int NEWEST = 300;

    private static final int MOST = 40;
    private static final int BORN_ON_A_DAY = 2000;
    private static final int SAME_PHONE = 60;

    private final Patients patients;
    private final PatientIndex index;
    private final JdbcClient jdbc;
    private final PatientAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Doubles(
            Patients patients,
            PatientIndex index,
            JdbcClient jdbc,
            PatientAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.index = index;
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who may be the same person as this one, in all of the register; nobody for a record that was merged.
     *
     * @throws AccessDeniedException for anybody but reception and administration
     */
    @Transactional
    public List<PatientRecord> of(PatientId id) {
        access.desk();
        List<PatientRecord> others = patients.findById(id.value()).stream()
                .filter(Patient::standsForItself)
                .flatMap(it -> pairs(List.of(it)).stream())
                .map(it -> it.newer().id().equals(id) ? it.older() : it.newer())
                .toList();
        tell(others.stream().map(PatientRecord::id));
        return others;
    }

    /**
     * Of the newest records, the latest first.
     *
     * @throws AccessDeniedException for anybody but reception and administration
     */
    @Transactional
    public List<PerhapsSame> newest() {
        access.desk();
        List<PerhapsSame> pairs = pairs(patients.newest(Limit.of(NEWEST)));
        tell(pairs.stream().flatMap(it -> Stream.of(it.newer().id(), it.older().id())));
        return pairs;
    }

    /**
     * They look alike, but are two people: that is remembered.
     *
     * @throws AccessDeniedException for anybody but reception and administration
     */
    @Transactional
    public void tellApart(PatientId one, PatientId other) {
        Actor actor = access.desk();
        UUID[] pair = inOrder(one, other);
        boolean known = !toldApart(List.of(Set.of(pair))).isEmpty();
        if (!known) {
            jdbc.sql("insert into patient_distinct (one_id, other_id, said_at, said_by) values (?, ?, ?, ?)")
                    .params(pair[0], pair[1], clock.instant().atOffset(ZoneOffset.UTC), actor.name())
                    .update();
            events.publishEvent(Deed.changed("patient.told-apart", one + " " + other, one.value(), "", ""));
        }
    }

    /** They may be one person after all. @throws AccessDeniedException for anybody but reception and administration */
    @Transactional
    public void mayBeOne(PatientId one, PatientId other) {
        access.desk();
        UUID[] pair = inOrder(one, other);
        jdbc.sql("delete from patient_distinct where one_id = ? and other_id = ?")
                .params(pair[0], pair[1])
                .update();
        events.publishEvent(Deed.changed("patient.told-apart-not", one + " " + other, one.value(), "", ""));
    }

    private void tell(Stream<PatientId> seen) {
        Set<UUID> ids = seen.map(PatientId::value).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            events.publishEvent(Deed.readList("patient.doubles", "perhaps the same", ids));
        }
    }

    private List<PerhapsSame> pairs(List<Patient> some) {
        Map<LocalDate, List<Patient>> born = born(some);
        Map<Set<UUID>, PerhapsSame> pairs = new LinkedHashMap<>();
        for (Patient one : some) {
            PatientRecord record = one.asRecord();
            var alike = new ArrayList<>(born.getOrDefault(record.dateOfBirth(), List.of()));
            alike.addAll(calledAlike(record.phone()));
            alike.stream()
                    .filter(it -> it.standsForItself() && !it.patientId().equals(one.patientId()))
                    .filter(it -> SimilarNames.areOfOne(record, it.asRecord()))
                    .forEach(it -> pairs.putIfAbsent(
                            Set.of(one.patientId().value(), it.patientId().value()), pair(one, it)));
        }
        Set<Set<UUID>> apart = toldApart(pairs.keySet());
        return pairs.entrySet().stream()
                .filter(it -> !apart.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
    }

    private Map<LocalDate, List<Patient>> born(List<Patient> some) {
        Set<LocalDate> dates =
                some.stream().map(it -> it.asRecord().dateOfBirth()).collect(Collectors.toSet());
        return dates.isEmpty()
                ? Map.of()
                : patients.born(dates, Limit.of(BORN_ON_A_DAY + dates.size() * 100)).stream()
                        .collect(Collectors.groupingBy(it -> it.asRecord().dateOfBirth()));
    }

    private List<Patient> calledAlike(@Nullable String phone) {
        return phone == null
                ? List.of()
                : patients.findAllById(PhoneDigits.of(phone).stream()
                        .flatMap(it -> index.beginning(Sought.number(it + " "), List.of(), null, SAME_PHONE).stream())
                        .toList());
    }

    private static PerhapsSame pair(Patient one, Patient other) {
        Comparator<Patient> byAge = Comparator.comparing(Patient::registeredAt)
                .thenComparing(it -> it.patientId().value());
        return byAge.compare(one, other) >= 0
                ? new PerhapsSame(one.asRecord(), other.asRecord())
                : new PerhapsSame(other.asRecord(), one.asRecord());
    }

    private Set<Set<UUID>> toldApart(Collection<Set<UUID>> pairs) {
        Set<UUID> ids = pairs.stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select one_id, other_id from patient_distinct where one_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
    }

    private static UUID[] inOrder(PatientId one, PatientId other) {
        return one.value().compareTo(other.value()) < 0
                ? new UUID[] {one.value(), other.value()}
                : new UUID[] {other.value(), one.value()};
    }
}
