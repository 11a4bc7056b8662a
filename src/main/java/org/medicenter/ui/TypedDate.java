package org.medicenter.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people type it: day, month and year with dots, slashes, hyphens or blanks between them, or the year
 * first, or the month as a word in English or German. Digits of any script. A year has four digits, because two could
 * mean two centuries.
 */
public final class TypedDate {

    private static final String BETWEEN = "[./\\-\\s]+";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[.\\s]*(\\p{L}{3,})[.,\\s]*(\\d{4})");
    private static final List<Locale> MONTH_NAMES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("de", "AT"));

    private TypedDate() {}

    /** Empty for what is no date, such as 31 February. */
    public static Optional<LocalDate> read(String typed) {
        String text = plain(typed);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher inWords = IN_WORDS.matcher(text);
        return inWords.matches()
                ? date(inWords.group(3), String.valueOf(month(inWords.group(2))), inWords.group(1))
                : Optional.empty();
    }

    /** Also eight digits in a row, day, month and year: in a field for a date they can be nothing else. */
    public static Optional<LocalDate> readField(String typed) {
        Matcher digits = EIGHT_DIGITS.matcher(plain(typed));
        return digits.matches() ? date(digits.group(3), digits.group(2), digits.group(1)) : read(typed);
    }

    /** Whether it is written as a date, though there may be no such day. */
    public static boolean looksLikeOne(String typed) {
        String text = plain(typed);
        return DAY_FIRST.matcher(text).matches() || YEAR_FIRST.matcher(text).matches();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** By the first letters, at least three; 0, which is no month, for a word that names none. */
    private static int month(String word) {
        return MONTH_NAMES.stream()
                .flatMap(locale -> Arrays.stream(Month.values()).filter(month -> isNamed(month, word, locale)))
                .findFirst()
                .map(Month::getValue)
                .orElse(0);
    }

    private static boolean isNamed(Month month, String word, Locale locale) {
        String name = month.getDisplayName(TextStyle.FULL, locale);
        return name.toLowerCase(locale).startsWith(word.toLowerCase(locale));
    }

    /** Without the full stop that may end it. */
    private static String plain(String typed) {
        return withPlainDigits(typed.strip()).replaceFirst("[.,]$", "");
    }

    private static String withPlainDigits(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                result.append(Character.digit(letter, 10));
            } else {
                result.appendCodePoint(letter);
            }
        });
        return result.toString();
    }
}
