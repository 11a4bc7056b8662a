package org.medicenter.patients;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;

/**
 * One word of a name.
 *
 * @param written as it is written
 * @param folded as it is compared
 * @param heard what it may be heard as, the likeliest first; empty for an alphabet that is not known
 */
record NameWord(String written, String folded, Set<String> heard) {

    /** In the order in which they stand; those that have a letter or a digit. */
    static List<NameWord> in(String name) {
        return Folded.WORD
                .matcher(name)
                .results()
                .map(MatchResult::group)
                .map(NameWord::of)
                .filter(it -> !it.folded().isEmpty())
                .toList();
    }

    static NameWord of(String written) {
        String folded = Folded.word(written);
        return new NameWord(written, folded, Heard.of(written, folded));
    }

    /** Whether somebody who types that may mean it. */
    boolean begins(NameWord typed) {
        return folded.startsWith(typed.folded) || isHeard(typed, String::startsWith);
    }

    /** Whether somebody who types that has typed all of it. */
    boolean isWrittenOut(NameWord typed) {
        return folded.equals(typed.folded) || isHeard(typed, String::equals);
    }

    private boolean isHeard(NameWord typed, BiPredicate<String, String> is) {
        return (isOfOtherAlphabet() || typed.isOfOtherAlphabet())
                && typed.heard().stream()
                        .limit(1)
                        .anyMatch(it -> heard().stream().anyMatch(heard -> is.test(heard, it)));
    }

    boolean isOfOtherAlphabet() {
        return Heard.isOfOtherAlphabet(folded);
    }
}
