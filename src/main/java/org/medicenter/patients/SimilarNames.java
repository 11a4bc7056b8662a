package org.medicenter.patients;

import java.util.List;
import java.util.Set;

/**
 * Whether two names may be spellings of one: "Kathi Wagner" and "Katharina Wagner-Huber", "Meier" and "Mayr", "Шевченко"
 * and "Schewtschenko".
 */
final class SimilarNames {

    private static final int SAME_BEGINNING = 3;
    private static final int FAR = 2;

    private SimilarNames() {}

    /** One word of each at least is nearly the same. */
    static boolean are(String one, String other) {
        List<NameWord> others = NameWord.in(other);
        return NameWord.in(one).stream().anyMatch(word -> others.stream().anyMatch(it -> mayBeOne(word, it)));
    }

    /**
     * Whether two records may be of one person: the same first name, as after a wedding, or both names the other way round.
     * The same last name alone is a family's.
     */
    static boolean areOfOne(PatientRecord one, PatientRecord other) {
        return are(one.firstName(), other.firstName())
                || are(one.firstName(), other.lastName()) && are(one.lastName(), other.firstName());
    }

    private static boolean mayBeOne(NameWord one, NameWord other) {
        return isSimilar(one.folded(), other.folded())
                || one.isOfOtherAlphabet() != other.isOfOtherAlphabet() && soundSimilar(one, other);
    }

    private static boolean soundSimilar(NameWord one, NameWord other) {
        Set<String> others = other.heard();
        return one.heard().stream().anyMatch(heard -> others.stream().anyMatch(it -> isSimilar(heard, it)));
    }

    private static boolean isSimilar(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SAME_BEGINNING) {
            return one.equals(other);
        }
        return one.substring(0, SAME_BEGINNING).equals(other.substring(0, SAME_BEGINNING))
                || distance(one, other) < FAR;
    }

    /** Letters to change, to put in or to leave out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
