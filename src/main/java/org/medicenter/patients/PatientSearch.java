package org.medicenter.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.ui.TypedDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds patients as somebody types, for the clinic's staff: words of the name in any order and by their beginnings, the
 * date of birth in any form, the phone number's first digits or its last ones, and all of that together; or the reference of
 * an appointment. Names that are written in Greek or Cyrillic letters are found by Latin ones, too. Whoever is shown is told to the audit.
 */
@Service
public class PatientSearch {

    /** So many are shown at most. */
    public static final int MOST = 8;

    private static final int LOOKED_AT = 60;
    private static final int BORN_ON_A_DAY = 2000;
    private static final int COMMON = 500;

    private final PatientIndex index;
    private final Patients patients;
    private final MergedRecords merged;
    private final ReferredPatients referred;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientSearch(
            PatientIndex index,
            Patients patients,
            MergedRecords merged,
            ReferredPatients referred,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.index = index;
        this.patients = patients;
        this.merged = merged;
        this.referred = referred;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those who match all that is typed, the best first.
     *
     * @param country ISO 3166-1: whose country code may be left out of phone numbers
     * @param shown who was shown to the same person a moment ago: they are not told of again
     * @throws AccessDeniedException for anybody but reception and administration; specialists: {@link PatientFiles}
     */
    @Transactional
    public List<FoundPatient> find(String typed, String country, Collection<PatientId> shown) {
        requireDesk();
        return find(typed, country, shown, matching -> any -> true);
    }

    /** @param wanted who of those that match */
    List<FoundPatient> find(
            String typed,
            String country,
            Collection<PatientId> shown,
            Function<List<Patient>, Predicate<Patient>> wanted) {
        List<TypedSearch> readings = TypedSearch.readings(typed, country, today());
        Optional<Patient> referredTo = referredTo(typed);
        if (readings.getFirst().isEmpty() && referredTo.isEmpty()) {
            return List.of();
        }
        List<Candidate> matching = Stream.concat(referredTo.stream().map(Candidate::of), matching(readings))
                .distinct()
                .toList();
        Predicate<Patient> isWanted =
                wanted.apply(matching.stream().map(Candidate::patient).toList());
        List<FoundPatient> found = matching.stream()
                .filter(it -> isWanted.test(it.patient()))
                .sorted(Candidate.bestFirst(readings.getFirst()))
                .limit(MOST)
                .map(it -> it.found(it.meant(readings).orElse(readings.getFirst())))
                .toList();
        tell(found.stream().map(it -> it.patient().id()).toList(), shown);
        return found;
    }

    private Stream<Candidate> matching(List<TypedSearch> readings) {
        var candidates = new LinkedHashSet<UUID>();
        readings.forEach(it -> candidates.addAll(candidates(it)));
        return patients.findAllById(candidates).stream()
                .filter(Patient::standsForItself)
                .map(Candidate::of)
                .filter(it -> it.meant(readings).isPresent());
    }

    /** Whether more may match than were found. */
    public static boolean isCut(List<FoundPatient> found) {
        return found.size() >= MOST;
    }

    /**
     * Who may be the same person as this new one: born on the same day with a similar name, or with the same phone number.
     *
     * @throws AccessDeniedException for anybody but reception and administration; specialists: {@link PatientFiles}
     */
    @Transactional
    public List<PatientRecord> perhapsKnown(PatientDetails details, String country, Collection<PatientId> shown) {
        requireDesk();
        String name = Stream.of(details.lastName(), details.firstName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        LocalDate born = details.dateOfBirth();
        Set<String> numbers = numbers(details.phone(), country);
        Stream<Patient> sameDay = born == null
                ? Stream.empty()
                : patients.findAllById(index.born(List.of(born), BORN_ON_A_DAY)).stream()
                        .filter(it -> SimilarNames.are(name, it.asRecord().name()));
        Stream<Patient> samePhone = patients
                .findAllById(numbers.stream()
                        .flatMap(it -> index.beginning(Sought.number(it + " "), List.of(), null, LOOKED_AT).stream())
                        .toList())
                .stream();
        List<PatientRecord> known = Stream.concat(sameDay, samePhone)
                .filter(Patient::standsForItself)
                .distinct()
                .sorted(Comparator.comparing(Patient::registeredAt).reversed())
                .limit(MOST)
                .map(Patient::asRecord)
                .toList();
        tell(known.stream().map(PatientRecord::id).toList(), shown);
        return known;
    }

    /**
     * What was typed, as the beginning of a new patient's details: the last name in front, then the first. Digits that may
     * be a date of birth are one.
     */
    public PatientDetails asDetails(String typed, String country) {
        return TypedSearch.readings(typed, country, today()).getLast().asDetails();
    }

    /**
     * A date of birth in any usual form; a year of two digits is the latest that it may be. With four digits it may lie in
     * the future: {@link PatientRegister#check} says so.
     */
    public Optional<LocalDate> dateOfBirth(String typed) {
        return TypedBirthDate.in(typed, today())
                .or(() -> TypedBirthDate.inDigits(typed, today()))
                .flatMap(it -> it.dates().stream().findFirst())
                .or(() -> TypedDate.read(typed));
    }

    private Optional<Patient> referredTo(String typed) {
        return TypedReference.in(typed)
                .flatMap(referred::referredTo)
                .flatMap(it -> patients.findById(it.value()))
                .map(merged::standing);
    }

    private static Set<String> numbers(@Nullable String phone, String country) {
        var mistakes = new ArrayList<Mistake>();
        String read = new EntryReader(country, mistakes).phone("patient.phone", phone);
        return read == null || !mistakes.isEmpty()
                ? Set.of()
                : PhoneDigits.of(read).map(Set::of).orElse(Set.of());
    }

    private void requireDesk() {
        currentActor.requireAny(Role.RECEPTIONIST, Role.ADMIN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
    }

    private Set<UUID> candidates(TypedSearch search) {
        TypedBirthDate born = search.born();
        if (born != null && !born.dates().isEmpty()) {
            return new LinkedHashSet<>(index.born(born.dates(), BORN_ON_A_DAY));
        }
        List<Sought> words = search.words().stream().map(Sought::word).toList();
        var candidates = new LinkedHashSet<UUID>();
        for (String digits : search.digits()) {
            candidates.addAll(index.beginning(Sought.number(digits, words), words, born, LOOKED_AT));
        }
        if (!search.end().isEmpty()) {
            Sought end = Sought.number(PatientKeys.fromTheEnd(search.end()), words);
            candidates.addAll(index.beginning(end, words, born, LOOKED_AT));
        }
        if (!words.isEmpty() && search.digits().isEmpty()) {
            candidates.addAll(named(words, List.of(), born));
        }
        if (!words.isEmpty()) {
            search.digits().forEach(it -> candidates.addAll(named(words, List.of(Sought.number(it)), born)));
        }
        return candidates;
    }

    /** Along the rarest of the words, so that the least is read. */
    private List<UUID> named(List<Sought> words, List<Sought> year, @Nullable TypedBirthDate born) {
        Sought rarest = words.size() + year.size() == 1 ? words.getFirst() : rarest(words);
        List<Sought> others = new ArrayList<>(words);
        others.remove(rarest);
        others.addAll(year);
        return index.beginning(rarest, others, born, LOOKED_AT);
    }

    private Sought rarest(List<Sought> words) {
        return words.stream()
                .min(Comparator.comparingInt((Sought it) -> index.count(it, COMMON))
                        .thenComparing(it -> it.text().length(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private void tell(List<PatientId> seen, Collection<PatientId> shown) {
        Set<UUID> fresh = seen.stream()
                .filter(it -> !shown.contains(it))
                .map(PatientId::value)
                .collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            events.publishEvent(Deed.readList("patient.search", "patients found", fresh));
        }
    }
}
