package org.medicenter.patients;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A patient who may be meant, with the words of the name: these are compared many times. */
record Candidate(Patient patient, List<NameWord> lastName, List<NameWord> firstName) {

    static Candidate of(Patient patient) {
        PatientRecord it = patient.asRecord();
        return new Candidate(patient, NameWord.in(it.lastName()), NameWord.in(it.firstName()));
    }

    /** As what, of all that may be meant, this one matches. */
    Optional<TypedSearch> meant(List<TypedSearch> readings) {
        return readings.stream().filter(this::matches).findFirst();
    }

    /** The index may know more than is shown, such as cut names: what counts is the patient. */
    private boolean matches(TypedSearch search) {
        TypedBirthDate born = search.born();
        return search.words().stream().allMatch(typed -> words().anyMatch(it -> it.begins(typed)))
                && (born == null || born.fits(patient.asRecord().dateOfBirth()))
                && (search.digits().isEmpty() || isCalledSo(search) || isYear(search));
    }

    private Stream<NameWord> words() {
        return Stream.concat(lastName.stream(), firstName.stream());
    }

    private boolean isCalledSo(TypedSearch search) {
        return patient.isCalledBy(search.digits()) || patient.isCalledByEnd(search.end());
    }

    private boolean isYear(TypedSearch search) {
        String born = PatientKeys.born(patient.asRecord().dateOfBirth());
        return !search.words().isEmpty() && search.digits().stream().anyMatch(born::startsWith);
    }

    static Comparator<Candidate> bestFirst(TypedSearch search) {
        Comparator<Candidate> byName =
                Comparator.comparingInt(it -> NameMatch.distance(it.words().toList(), search.words()));
        return byName.thenComparing(it -> !it.isInFront(search))
                .thenComparing(it -> !it.patient.isCalledBy(search.digits()))
                .thenComparing(it -> !it.isAsWritten(search))
                .thenComparing(it -> it.patient.asRecord().lastName())
                .thenComparing(it -> it.patient.asRecord().firstName())
                .thenComparing(Comparator.comparing((Candidate it) -> it.patient.registeredAt())
                        .reversed());
    }

    /** Most people say the last name first. */
    private boolean isInFront(TypedSearch search) {
        return !search.words().isEmpty()
                && lastName.stream().anyMatch(it -> it.begins(search.words().getFirst()));
    }

    private boolean isAsWritten(TypedSearch search) {
        PatientRecord it = patient.asRecord();
        String name = (" " + it.lastName() + " " + it.firstName()).toLowerCase(Locale.ROOT);
        return search.names().stream().allMatch(word -> name.contains(" " + word.toLowerCase(Locale.ROOT)));
    }

    FoundPatient found(TypedSearch search) {
        PatientRecord it = patient.asRecord();
        TypedBirthDate born = search.born();
        return new FoundPatient(
                it,
                NameMatch.marked(it.lastName(), search.words()),
                NameMatch.marked(it.firstName(), search.words()),
                isYear(search) || born != null && born.fits(it.dateOfBirth()),
                isCalledSo(search));
    }
}
