package org.medicenter.patients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * an appointment. Whoever is shown is told to the audit.
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
        TypedSearch search = TypedSearch.read(typed, country, today());
        Optional<Patient> referredTo = referredTo(typed);
        if (search.isEmpty() && referredTo.isEmpty()) {
            return List.of();
        }
        List<Patient> matching = Stream.concat(
                        referredTo.stream(),
                        patients.findAllById(candidates(search)).stream()
                                .filter(it -> it.standsForItself() && matches(it, search)))
                .distinct()
                .toList();
        Predicate<Patient> isWanted = wanted.apply(matching);
        List<FoundPatient> found = matching.stream()
                .filter(isWanted)
                .sorted(bestFirst(search))
                .limit(MOST)
                .map(it -> found(it, search))
                .toList();
        tell(found.stream().map(it -> it.patient().id()).toList(), shown);
        return found;
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
                        .flatMap(it -> index.beginning(it + " ", List.of(), null, LOOKED_AT).stream())
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

    /** What was typed, as the beginning of a new patient's details: the last name in front, then the first. */
    public PatientDetails asDetails(String typed, String country) {
        return TypedSearch.read(typed, country, today()).asDetails();
    }

    /**
     * A date of birth in any usual form; a year of two digits is the latest that it may be. With four digits it may lie in
     * the future: {@link PatientRegister#check} says so.
     */
    public Optional<LocalDate> dateOfBirth(String typed) {
        return TypedBirthDate.in(typed, today())
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
        var candidates = new LinkedHashSet<UUID>();
        for (String digits : search.digits()) {
            candidates.addAll(index.beginning(digits, search.words(), born, LOOKED_AT));
        }
        if (!search.end().isEmpty()) {
            candidates.addAll(index.beginning(PatientKeys.fromTheEnd(search.end()), search.words(), born, LOOKED_AT));
        }
        if (!search.words().isEmpty() && search.digits().isEmpty()) {
            candidates.addAll(named(search.words(), born));
        }
        if (!search.words().isEmpty()) {
            search.digits().forEach(it -> candidates.addAll(named(with(search.words(), it), born)));
        }
        return candidates;
    }

    private static List<String> with(List<String> words, String digits) {
        return Stream.concat(words.stream(), Stream.of(digits)).toList();
    }

    /** Along the rarest of the words, so that the least is read. */
    private List<UUID> named(List<String> words, @Nullable TypedBirthDate born) {
        String rarest = words.getFirst();
        if (words.size() > 1) {
            rarest = words.stream()
                    .filter(it -> !Character.isDigit(it.charAt(0)))
                    .min(Comparator.comparingInt((String it) -> index.count(it, COMMON))
                            .thenComparing(
                                    Comparator.comparingInt(String::length).reversed()))
                    .orElse(rarest);
        }
        var others = new ArrayList<>(words);
        others.remove(rarest);
        return index.beginning(rarest, others, born, LOOKED_AT);
    }

    /** The index may know more than is shown, such as cut names: what counts is the patient. */
    private static boolean matches(Patient patient, TypedSearch search) {
        PatientRecord it = patient.asRecord();
        List<String> words = Folded.words(it.lastName() + " " + it.firstName());
        TypedBirthDate born = search.born();
        return search.words().stream().allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)))
                && (born == null || born.fits(it.dateOfBirth()))
                && (search.digits().isEmpty()
                        || isCalledSo(patient, search)
                        || !search.words().isEmpty() && isYear(search, it));
    }

    private static boolean isCalledSo(Patient patient, TypedSearch search) {
        return patient.isCalledBy(search.digits()) || patient.isCalledByEnd(search.end());
    }

    private static boolean isYear(TypedSearch search, PatientRecord patient) {
        return search.digits().stream().anyMatch(PatientKeys.born(patient.dateOfBirth())::startsWith);
    }

    private static Comparator<Patient> bestFirst(TypedSearch search) {
        Comparator<Patient> byName = Comparator.comparingInt(it -> NameMatch.distance(
                it.asRecord().lastName() + " " + it.asRecord().firstName(), search.words()));
        return byName.thenComparing(it -> !inFront(it, search))
                .thenComparing(it -> !it.isCalledBy(search.digits()))
                .thenComparing(it -> !asWritten(it, search))
                .thenComparing(it -> it.asRecord().lastName())
                .thenComparing(it -> it.asRecord().firstName())
                .thenComparing(Comparator.comparing(Patient::registeredAt).reversed());
    }

    /** Most people say the last name first. */
    private static boolean inFront(Patient patient, TypedSearch search) {
        return !search.words().isEmpty()
                && Folded.words(patient.asRecord().lastName()).stream()
                        .anyMatch(it -> it.startsWith(search.words().getFirst()));
    }

    private static boolean asWritten(Patient patient, TypedSearch search) {
        String name =
                " " + patient.asRecord().lastName() + " " + patient.asRecord().firstName();
        return search.names().stream().allMatch(it -> containsBeginning(name, it));
    }

    private static boolean containsBeginning(String name, String word) {
        return name.toLowerCase(Locale.ROOT).contains(" " + word.toLowerCase(Locale.ROOT));
    }

    private static FoundPatient found(Patient patient, TypedSearch search) {
        PatientRecord it = patient.asRecord();
        TypedBirthDate born = search.born();
        boolean year = !search.words().isEmpty() && isYear(search, it);
        return new FoundPatient(
                it,
                NameMatch.marked(it.lastName(), search.words()),
                NameMatch.marked(it.firstName(), search.words()),
                year || born != null && born.fits(it.dateOfBirth()),
                isCalledSo(patient, search));
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
