package org.medicenter.patients;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names as they are compared: without capitals, marks and apostrophes. "Müller", "Mueller" and "MULLER" are the same, for
 * an e behind a, o or u is left out: so what a name begins with stays what it begins with, whichever way it is spelled.
 */
final class Folded {

    /** A word of a name, as it is written. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’ʼ`]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern E_OF_AN_UMLAUT = Pattern.compile("([aou])e");

    /** Letters that have no marks to leave out, and are typed by other ones. */
    private static final Map<String, String> LETTERS = Map.of(
            "ø", "o",
            "ł", "l",
            "đ", "d",
            "ð", "d",
            "þ", "th",
            "æ", "a",
            "œ", "o",
            "ı", "i",
            "ς", "σ",
            "ħ", "h");

    private Folded() {}

    /** One word; empty where it has neither letter nor digit. */
    static String word(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String marked =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        String letters = NEITHER_LETTER_NOR_DIGIT.matcher(marked).replaceAll("");
        return E_OF_AN_UMLAUT.matcher(letters).replaceAll("$1");
    }

    /** In the order in which they stand. */
    static List<String> words(String name) {
        return NameWord.in(name).stream().map(NameWord::folded).toList();
    }
}
