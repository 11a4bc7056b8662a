package org.medicenter.patients;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.ui.TypedDate;

/**
 * A date of birth in what somebody types: with dots, slashes, hyphens or blanks, the year first or last, the month as a
 * word. A year of two digits may mean two centuries. Without any of these, digits may be a date: {@link #inDigits}.
 *
 * @param dates what it may mean, the latest first; none where the year is still missing
 * @param day in which year is not typed yet
 * @param begins where it stands in the text
 * @param ends behind its last character
 */
record TypedBirthDate(List<LocalDate> dates, @Nullable MonthDay day, int begins, int ends) {

    private static final String ALONE = "(?<![\\d./+\\-])";
    private static final String BETWEEN = "\\s?[./\\-]\\s?";
    private static final String YEAR = "(\\d{4}|\\d{2})(?!\\d)";
    private static final Pattern DAY_FIRST =
            Pattern.compile(ALONE + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + YEAR);
    private static final Pattern WITH_BLANKS = Pattern.compile(ALONE + "(\\d{1,2}) (\\d{1,2}) (\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(ALONE + "(\\d{4})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile(ALONE + "(\\d{1,2})[. ]{0,2}(\\p{L}{3,})[., ]{0,2}" + YEAR);
    private static final Pattern MONTH_IN_FRONT =
            Pattern.compile("(\\p{L}{3,})[. ]{1,2}(\\d{1,2})[, ]{1,2}(\\d{4})(?!\\d)");
    private static final String NO_NUMBER_BEFORE = "(?<![\\d./+\\-()])(?<![\\d./+\\-()] )";
    private static final Pattern EIGHT_DIGITS =
            Pattern.compile(NO_NUMBER_BEFORE + "(\\d{2})(\\d{2})(\\d{4})(?![\\d./\\-])");
    private static final Pattern EIGHT_DIGITS_YEAR_FIRST =
            Pattern.compile(NO_NUMBER_BEFORE + "(\\d{4})(\\d{2})(\\d{2})(?![\\d./\\-])");
    private static final Pattern SIX_DIGITS =
            Pattern.compile(NO_NUMBER_BEFORE + "(\\d{2})(\\d{2})(\\d{2})(?![\\d./\\-])");
    private static final Pattern PAIRS_OF_DIGITS =
            Pattern.compile(NO_NUMBER_BEFORE + "(\\d{2}) (\\d{2}) (\\d{2})(?! ?[\\d./\\-])");
    private static final Pattern WITH_BLANKS_YEAR_FIRST =
            Pattern.compile(NO_NUMBER_BEFORE + "(\\d{4}) (\\d{1,2}) (\\d{1,2})(?! ?[\\d./\\-])");
    private static final int OLDEST = 130;
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile(ALONE + "(\\d{1,2})[./](\\d{1,2})(?:[./]\\d{0,3})?(?![\\d./\\-])");

    /** Empty where there is no date in it. */
    static Optional<TypedBirthDate> in(String text, LocalDate today) {
        return Stream.<Optional<TypedBirthDate>>of(
                        found(YEAR_FIRST, text, today, 3, 2, 1),
                        found(DAY_FIRST, text, today, 1, 2, 3),
                        found(WITH_BLANKS, text, today, 1, 2, 3),
                        found(IN_WORDS, text, today, 1, 2, 3),
                        found(MONTH_IN_FRONT, text, today, 2, 1, 3),
                        withoutYear(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Digits without dots, which may be a phone number as well: six or eight in a row, or with blanks between them. Empty
     * where nobody who is alive can be born then.
     */
    static Optional<TypedBirthDate> inDigits(String text, LocalDate today) {
        return Stream.<Optional<TypedBirthDate>>of(
                        found(EIGHT_DIGITS, text, today, 1, 2, 3),
                        found(EIGHT_DIGITS_YEAR_FIRST, text, today, 3, 2, 1),
                        found(SIX_DIGITS, text, today, 1, 2, 3),
                        found(SIX_DIGITS, text, today, 3, 2, 1),
                        found(WITH_BLANKS_YEAR_FIRST, text, today, 3, 2, 1),
                        found(PAIRS_OF_DIGITS, text, today, 1, 2, 3))
                .flatMap(Optional::stream)
                .filter(it -> it.dates().stream().anyMatch(date -> date.isAfter(today.minusYears(OLDEST))))
                .findFirst();
    }

    private static Optional<TypedBirthDate> found(
            Pattern pattern, String text, LocalDate today, int day, int month, int year) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            List<LocalDate> dates = dates(matcher.group(day), matcher.group(month), matcher.group(year), today);
            if (!dates.isEmpty()) {
                return Optional.of(new TypedBirthDate(dates, null, matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** Nobody is born tomorrow. Where there is no such day, the month may have come first. */
    private static List<LocalDate> dates(String day, String month, String year, LocalDate today) {
        List<LocalDate> dates = inCenturies(day, month, year, today);
        return dates.isEmpty() && isNumber(month) ? inCenturies(month, day, year, today) : dates;
    }

    private static List<LocalDate> inCenturies(String day, String month, String year, LocalDate today) {
        Stream<String> years = year.length() == 4 ? Stream.of(year) : Stream.of("20" + year, "19" + year);
        String between = isNumber(month) ? "." : " ";
        return years.map(it -> TypedDate.read(day + between + month + between + it))
                .flatMap(Optional::stream)
                .filter(it -> !it.isAfter(today))
                .toList();
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static Optional<TypedBirthDate> withoutYear(String text) {
        return WITHOUT_YEAR
                .matcher(text)
                .results()
                .filter(TypedBirthDate::isDay)
                .map(it -> new TypedBirthDate(
                        List.of(),
                        MonthDay.of(Integer.parseInt(it.group(2)), Integer.parseInt(it.group(1))),
                        it.start(),
                        it.end()))
                .findFirst();
    }

    private static boolean isDay(MatchResult it) {
        return TypedDate.read(it.group(1) + "." + it.group(2) + ".2000").isPresent();
    }

    boolean fits(LocalDate born) {
        return day == null ? dates.contains(born) : day.equals(MonthDay.from(born));
    }
}
