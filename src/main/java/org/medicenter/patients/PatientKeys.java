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
 * of one from its end, behind a sign of their own. Whose name is written in another alphabet has them once more, as it is
 * heard, and each part of these behind a second sign.
 */
final class PatientKeys {

    private static final int LONGEST = 240;
    private static final int LONGEST_BEGINNING = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_HEARD = 12;
    private static final String FROM_THE_END = "~";
    private static final String HEARD = "^";

    private PatientKeys() {}

    static Set<String> of(String firstName, String lastName, LocalDate born, @Nullable String... phones) {
        List<NameWord> words = Stream.concat(NameWord.in(lastName).stream(), NameWord.in(firstName).stream())
                .toList();
        List<String> numbers = Stream.of(phones)
                .filter(Objects::nonNull)
                .flatMap(it -> PhoneDigits.of(it).stream())
                .flatMap(it -> Stream.of(it, fromTheEnd(it)))
                .toList();
        String end = " " + born(born);
        var keys = new LinkedHashSet<String>();
        add(keys, words.stream().map(NameWord::folded), MOST_WORDS, numbers.stream(), end);
        if (words.stream().anyMatch(NameWord::isOfOtherAlphabet)) {
            Stream<String> heard = words.stream().flatMap(it -> it.heard().stream());
            add(
                    keys,
                    heard.map(PatientKeys::heard),
                    MOST_HEARD,
                    numbers.stream().map(PatientKeys::heard),
                    end);
        }
        return keys;
    }

    private static void add(Set<String> keys, Stream<String> names, int most, Stream<String> numbers, String end) {
        List<String> words = names.distinct().toList();
        for (int at = 0; at < Math.min(most, words.size()); at++) {
            keys.add(key(words.get(at), others(words, at), end));
        }
        numbers.forEach(it -> keys.add(key(it, words, end)));
    }

    /** What the key of a name that is heard so begins with, or that of a number of somebody who is called so. */
    static String heard(String text) {
        return HEARD + text;
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
