package org.medicenter.patients;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names as they are heard, whichever of three alphabets they are written in: "Шевченко", "Shevchenko" and "Schewtschenko"
 * are the same. Letters that are taken for each other become one, the second of two vowels is left out, and so is what only
 * says how the letter before is spoken: so what a name begins with stays what it begins with. Much coarser than
 * {@link Folded}: made for names of other alphabets only.
 */
final class Heard {

    private static final int MOST = 8;
    private static final int LONGEST_LETTER = 2;
    private static final String VOWELS = "aio";

    /** What a to z are taken for; x is two. */
    private static final String LATIN = "abkdivkkiiklmnopkrstovv-is";

    /** Letters, and pairs of them, with the spellings in use; the usual one first, "-" for none. */
    private static final Map<String, List<String>> SPELLINGS = spellings("""
            α a|β v b|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|τ t|υ y u|φ f ph|χ ch kh|ψ ps|ω o
            αι ai e|αυ av au|γγ gg ng|γε ge ye|γη gi yi|γι gi yi|γκ gk ng|γυ gi yi|γχ gch nch|ει ei|ευ ev eu|μπ mp b
            ντ nt d|οι oi i|ου ou|τζ tz dz dj
            а a|б b|в v|г g|ґ g|д d|ђ dj d|ѓ g gj dj|е e|є ye|ё e o|ж zh j|з z|ѕ dz z|и i|і i|ї i|й i|ј j|к k|л l|љ l lj
            м m|н n|њ n nj|о o|п p|р r|с s|т t|ћ c tsch|ќ k kj|у u|ў u v|ф f|х kh ch|ц ts z c|ч ch tsch|џ dz dj|ш sh
            щ shch sht|ъ - a|ы y|ь -|э e|ю yu u|я ya
            """);

    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]+");
    private static final Pattern GREEK_WORD = Pattern.compile("[α-ω]+");
    private static final Pattern OTHER_WORD = Pattern.compile("[α-ω]+|[а-яђєіјљњћџґѕ]+");
    private static final Pattern GREEK_ACCENTS = Pattern.compile("[\\p{M}&&[^\u0308]]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Heard() {}

    /**
     * What one word may be heard as, the likeliest first; several for a name whose letters have several spellings, none for
     * an alphabet that is not known here.
     */
    static Set<String> of(String word) {
        return of(word, Folded.word(word));
    }

    /** @param folded the same word */
    static Set<String> of(String word, String folded) {
        if (LATIN_WORD.matcher(folded).matches()) {
            return Set.of(with("", folded));
        }
        return isOfOtherAlphabet(folded) ? spelled(letters(word, folded)) : Set.of();
    }

    /** Whether it is written in Greek letters, or in Cyrillic ones that are known here. */
    static boolean isOfOtherAlphabet(String folded) {
        return OTHER_WORD.matcher(folded).matches();
    }

    private static String letters(String word, String folded) {
        String letters = Normalizer.normalize(
                NO_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return GREEK_WORD.matcher(folded).matches() ? withoutAccents(letters) : letters;
    }

    /** Two dots stay: they say that a vowel is spoken by itself. */
    private static String withoutAccents(String greek) {
        String plain = GREEK_ACCENTS
                .matcher(Normalizer.normalize(greek, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replace('ς', 'σ');
    }

    private static Set<String> spelled(String letters) {
        Set<String> heard = Set.of("");
        int at = 0;
        while (at < letters.length()) {
            String letter = letterAt(letters, at);
            heard = each(heard, spellingsOf(letter));
            at += letter.length();
        }
        return heard;
    }

    /** Of one that is marked as nobody marks it: those of the plain one. A mark alone has none. */
    private static List<String> spellingsOf(String letter) {
        return Optional.ofNullable(SPELLINGS.get(letter))
                .orElseGet(() -> SPELLINGS.getOrDefault(Folded.word(letter), List.of("-")));
    }

    private static String letterAt(String letters, int at) {
        String pair = letters.substring(at, Math.min(letters.length(), at + LONGEST_LETTER));
        return SPELLINGS.containsKey(pair) ? pair : letters.substring(at, at + 1);
    }

    private static Set<String> each(Set<String> heard, List<String> spellings) {
        return heard.stream()
                .flatMap(it -> spellings.stream().map(spelling -> with(it, spelling)))
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What it is heard as when more letters are said. */
    private static String with(String before, String more) {
        var heard = new StringBuilder(before);
        more.chars().forEach(letter -> hear(heard, (char) letter));
        return heard.toString();
    }

    private static void hear(StringBuilder heard, char letter) {
        char last = heard.isEmpty() ? ' ' : heard.charAt(heard.length() - 1);
        if (letter == 'x') {
            hear(heard, 'k');
            hear(heard, 's');
        } else if (letter != '-' && !isPartOf(last, letter)) {
            char sound = LATIN.charAt(letter - 'a');
            if (sound != last && !(isVowel(sound) && isVowel(last))) {
                heard.append(sound);
            }
        }
    }

    /** As in th, sch and tz. */
    private static boolean isPartOf(char last, char letter) {
        return letter == 'h' && "kstpd".indexOf(last) >= 0
                || letter == 'c' && last == 's'
                || "csz".indexOf(letter) >= 0 && last == 't';
    }

    private static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    private static Map<String, List<String>> spellings(String table) {
        return Stream.of(table.split("[|\n]"))
                .map(it -> List.of(it.strip().split(" ")))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, it -> List.copyOf(it.subList(1, it.size()))));
    }
}
