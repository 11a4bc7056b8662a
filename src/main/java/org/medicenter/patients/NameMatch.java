package org.medicenter.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Which letters of a name somebody has typed, as they are written or, in another alphabet, as they are heard. */
final class NameMatch {

    private NameMatch() {}

    static Marked marked(String name, List<NameWord> typed) {
        var parts = new ArrayList<Marked.Part>();
        int done = 0;
        for (MatchResult word : Folded.WORD.matcher(name).results().toList()) {
            Optional<NameWord> begins = longestBeginning(NameWord.of(word.group()), typed);
            if (begins.isPresent()) {
                int end = word.start() + letters(word.group(), begins.get());
                add(parts, name.substring(done, word.start()), false);
                add(parts, name.substring(word.start(), end), true);
                done = end;
            }
        }
        add(parts, name.substring(done), false);
        return new Marked(parts);
    }

    private static void add(List<Marked.Part> parts, String text, boolean matches) {
        if (!text.isEmpty()) {
            parts.add(new Marked.Part(text, matches));
        }
    }

    private static Optional<NameWord> longestBeginning(NameWord word, List<NameWord> typed) {
        return typed.stream()
                .filter(word::begins)
                .max(Comparator.comparing(it -> it.folded().length()));
    }

    /** How many of the word's characters make up the typed ones; marks that go with the last one, and its e, included. */
    private static int letters(String word, NameWord typed) {
        int end = 0;
        while (end < word.length() && !beginning(word, end).begins(typed)) {
            end = word.offsetByCodePoints(end, 1);
        }
        NameWord typedOut = beginning(word, end);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (!isTheSame(typedOut, beginning(word, next))) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static NameWord beginning(String word, int length) {
        return NameWord.of(word.substring(0, length));
    }

    private static boolean isTheSame(NameWord one, NameWord other) {
        return one.folded().equals(other.folded())
                || one.isOfOtherAlphabet() && one.heard().equals(other.heard());
    }

    /** How far a name is from what was typed: 0 where each word is written out, more where it goes on. */
    static int distance(List<NameWord> name, List<NameWord> typed) {
        return (int) typed.stream()
                .filter(it -> name.stream().noneMatch(word -> word.isWrittenOut(it)))
                .count();
    }
}
