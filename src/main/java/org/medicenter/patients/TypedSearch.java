package org.medicenter.patients;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find a patient, taken apart.
 *
 * @param names as they were typed
 * @param words the same, folded
 * @param born null where no date is typed
 * @param phone as it was typed; empty where no digits are
 * @param digits what a phone number may begin with; or a year of birth, beside a name
 * @param end what a phone number may end with; empty where too few digits are typed
 */
record TypedSearch(
        List<String> names,
        List<String> words,
        @Nullable TypedBirthDate born,
        String phone,
        Set<String> digits,
        String end) {

    private static final int FEWEST_DIGITS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()/.\\-]*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’ʼ`]+");

    /** @param country ISO 3166-1: whose country code may be left out of phone numbers */
    static TypedSearch read(String typed, String country, LocalDate today) {
        TypedBirthDate born = TypedBirthDate.in(typed, today).orElse(null);
        String rest = born == null ? typed : typed.substring(0, born.begins()) + " , " + typed.substring(born.ends());
        String phone = NUMBER.matcher(rest)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .max(Comparator.comparing(String::length))
                .orElse("");
        Set<String> digits = phone.isEmpty() ? Set.of() : enough(PhoneDigits.begun(phone, country));
        List<String> names = NAME.matcher(NUMBER.matcher(rest).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(it -> !Folded.word(it).isEmpty())
                .toList();
        return new TypedSearch(
                names,
                names.stream().map(Folded::word).toList(),
                born,
                phone,
                digits,
                PhoneDigits.ended(phone).orElse(""));
    }

    private static Set<String> enough(Set<String> digits) {
        return digits.stream().filter(it -> it.length() >= FEWEST_DIGITS).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return words.isEmpty()
                && digits.isEmpty()
                && (born == null || born.dates().isEmpty());
    }

    /** What it says of somebody new: the last name in front. */
    PatientDetails asDetails() {
        String last = names.isEmpty() ? "" : capital(names.getFirst());
        String first = names.stream().skip(1).map(TypedSearch::capital).collect(Collectors.joining(" "));
        LocalDate date = Optional.ofNullable(born)
                .flatMap(it -> it.dates().stream().findFirst())
                .orElse(null);
        return new PatientDetails(first, last, date, null, phone);
    }

    private static String capital(String name) {
        int second = name.offsetByCodePoints(0, 1);
        return name.substring(0, second).toUpperCase(Locale.ROOT) + name.substring(second);
    }
}
