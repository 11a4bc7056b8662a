package org.medicenter.audit;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written down, for administrators only: each method throws an AccessDeniedException for anybody else. To look is
 * a deed, too.
 */
@Service
public class AuditLog {

    /** So many patients of one name are found, the newest first. */
    private static final int MOST_NAMED = 200;

    private static final int SHORTEST_NAME = 2;

    private final AuditEntries entries;
    private final PatientRegister register;
    private final ClinicDirectory directory;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditLog(
            AuditEntries entries,
            PatientRegister register,
            ClinicDirectory directory,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.register = register;
        this.directory = directory;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** What had been written when somebody looked: what comes later does not push the pages around. */
    @Transactional
    public AuditSearch open(AuditFilter filter) {
        currentActor.requireAny(Role.ADMIN);
        Wanted wanted = wanted(filter);
        events.publishEvent(Deed.read(
                "audit.read",
                FilterWords.of(filter),
                filter.patient() == null ? null : filter.patient().value()));
        return new AuditSearch(wanted, entries.count(wanted));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<NamedEntry> page(AuditSearch search, int from, int most) {
        currentActor.requireAny(Role.ADMIN);
        return named(entries.page(search.wanted(), from, most));
    }

    /** The names of those who were seen on a list, in order; who was erased since is left out. */
    @Transactional(readOnly = true)
    public List<String> listed(EntryId entry) {
        currentActor.requireAny(Role.ADMIN);
        return register.findAll(entries.listed(entry)).values().stream()
                .map(PatientRecord::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    Wanted wanted(AuditFilter filter) {
        String text = filter.text().strip();
        List<PatientId> named = text.length() < SHORTEST_NAME ? List.of() : register.named(text, MOST_NAMED);
        return Wanted.of(filter, named, zone(), clock.instant());
    }

    List<NamedEntry> named(List<AuditEntry> found) {
        Map<PatientId, PatientRecord> patients = register.findAll(found.stream()
                .flatMap(entry -> Stream.ofNullable(entry.patient()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(entry -> new NamedEntry(
                        entry,
                        Stream.ofNullable(entry.patient())
                                .map(patients::get)
                                .filter(Objects::nonNull)
                                .map(PatientRecord::name)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    /** Of the clinic: the dates of a filter are dates there. */
    public ZoneId zone() {
        return directory.catalogue().mainLocation().map(Location::zone).orElse(ZoneOffset.UTC);
    }
}
