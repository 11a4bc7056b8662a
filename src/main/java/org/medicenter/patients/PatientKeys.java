package org.medicenter.patients;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts by which a patient is found: each begins with another word of the name, with a phone number, or with the digits
 * of one from its end, behind a sign of their own.
 */
final class PatientKeys {

    private static final int LONGEST = 240;
    private static final int LONGEST_BEGINNING = 60;
    private static final int MOST_WORDS = 6;
    private static final String FROM_THE_END = "~";

    private PatientKeys() {}

    static Set<String> of(String firstName, String lastName, LocalDate born, @Nullable String... phones) {
        List<String> words = Stream.concat(Folded.words(lastName).stream(), Folded.words(firstName).stream())
                .distinct()
                .toList();
        String end = " " + born(born);
        var keys = new LinkedHashSet<String>();
        for (int at = 0; at < Math.min(MOST_WORDS, words.size()); at++) {
            keys.add(key(words.get(at), others(words, at), end));
        }
        Stream.of(phones)
                .filter(Objects::nonNull)
                .flatMap(it -> PhoneDigits.of(it).stream())
                .forEach(it -> {
                    keys.add(key(it, words, end));
                    keys.add(key(fromTheEnd(it), words, end));
                });
        return keys;
    }

    /** What the key of a number that ends so begins with. */
    static String fromTheEnd(String digits) {
        return FROM_THE_END + new StringBuilder(digits).reverse();
    }

    private static List<String> others(List<String> words, int at) {
        var others = new ArrayList<>(words);
        others.remove(at);
        return others;
    }

    private static String key(String begins, List<String> goesOn, String end) {
        String text = cut(begins, LONGEST_BEGINNING) + " " + String.join(" ", goesOn);
        return cut(text, LONGEST - end.length()) + end;
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    /** "19780304". */
    static String born(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
