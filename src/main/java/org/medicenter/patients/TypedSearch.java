package org.medicenter.patients;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find a patient, taken apart.
 *
 * @param lastNames what somebody new is called in front, as it was typed: up to a comma, or else one name
 * @param firstNames the others
 * @param words of all names: a double name is two
 * @param born null where no date is typed
 * @param phone as it was typed; empty where no digits are
 * @param digits what a phone number may begin with; or a year of birth, beside a name
 * @param end what a phone number may end with; empty where too few digits are typed
 */
record TypedSearch(
        List<String> lastNames,
        List<String> firstNames,
        List<NameWord> words,
        @Nullable TypedBirthDate born,
        String phone,
        Set<String> digits,
        String end) {

    private static final int FEWEST_DIGITS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()/.\\-]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ`]+");
    private static final Pattern NAME = Pattern.compile(WORD + "(?:[-\u2010\u2011]" + WORD + ")*");

    /**
     * What may be meant: two things where digits may be a phone number and, read last, a date of birth; else one. Their
     * names are the same.
     *
     * @param country ISO 3166-1: whose country code may be left out of phone numbers
     */
    static List<TypedSearch> readings(String typed, String country, LocalDate today) {
        Optional<TypedBirthDate> born = TypedBirthDate.in(typed, today);
        if (born.isPresent()) {
            return List.of(read(typed, country, born.get()));
        }
        return Stream.concat(
                        Stream.of(read(typed, country, null)),
                        TypedBirthDate.inDigits(typed, today).map(it -> read(typed, country, it)).stream())
                .toList();
    }

    private static TypedSearch read(String typed, String country, @Nullable TypedBirthDate born) {
        String rest = born == null ? typed : typed.substring(0, born.begins()) + " ; " + typed.substring(born.ends());
        String phone = NUMBER.matcher(rest)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .max(Comparator.comparing(String::length))
                .orElse("");
        Set<String> digits = phone.isEmpty() ? Set.of() : enough(PhoneDigits.begun(phone, country));
        String names = NUMBER.matcher(rest).replaceAll(" ");
        List<String> all = namesIn(names);
        List<String> beforeComma = names.contains(",") ? namesIn(names.substring(0, names.indexOf(','))) : List.of();
        int last = beforeComma.isEmpty() || beforeComma.size() == all.size() ? 1 : beforeComma.size();
        return new TypedSearch(
                all.stream().limit(last).toList(),
                all.stream().skip(last).toList(),
                all.stream().flatMap(TypedSearch::words).toList(),
                born,
                phone,
                digits,
                PhoneDigits.ended(phone).orElse(""));
    }

    private static List<String> namesIn(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(it -> words(it).findAny().isPresent())
                .toList();
    }

    private static Stream<NameWord> words(String name) {
        return WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(NameWord::of)
                .filter(it -> !it.folded().isEmpty());
    }

    private static Set<String> enough(Set<String> digits) {
        return digits.stream().filter(it -> it.length() >= FEWEST_DIGITS).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return words.isEmpty()
                && digits.isEmpty()
                && (born == null || born.dates().isEmpty());
    }

    /** Each as it was typed. */
    List<String> names() {
        return Stream.concat(lastNames.stream(), firstNames.stream()).toList();
    }

    /** What it says of somebody new. */
    PatientDetails asDetails() {
        LocalDate date = Optional.ofNullable(born)
                .flatMap(it -> it.dates().stream().findFirst())
                .orElse(null);
        return new PatientDetails(capitals(firstNames), capitals(lastNames), date, null, phone);
    }

    /** Whoever wrote a capital somewhere writes as they mean it: "van der Berg". */
    private static String capitals(List<String> names) {
        String typed = String.join(" ", names);
        boolean isMeant = typed.codePoints().anyMatch(Character::isUpperCase);
        return isMeant
                ? typed
                : WORD.matcher(typed).replaceAll(word -> Matcher.quoteReplacement(capital(word.group())));
    }

    private static String capital(String name) {
        int second = name.offsetByCodePoints(0, 1);
        return name.substring(0, second).toUpperCase(Locale.ROOT) + name.substring(second);
    }
}
