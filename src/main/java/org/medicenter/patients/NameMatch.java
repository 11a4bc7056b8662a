package org.medicenter.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Which letters of a name somebody has typed. */
final class NameMatch {

    private NameMatch() {}

    /** @param typed folded words */
    static Marked marked(String name, List<String> typed) {
        var parts = new ArrayList<Marked.Part>();
        int done = 0;
        for (MatchResult word : Folded.WORD.matcher(name).results().toList()) {
            Optional<String> begins = longestBeginning(word.group(), typed);
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

    private static Optional<String> longestBeginning(String word, List<String> typed) {
        String folded = Folded.word(word);
        return typed.stream().filter(folded::startsWith).max(Comparator.comparing(String::length));
    }

    /** How many of the word's characters make up the typed ones; marks that go with the last one, and its e, included. */
    private static int letters(String word, String typed) {
        int end = 0;
        while (end < word.length() && !Folded.word(word.substring(0, end)).startsWith(typed)) {
            end = word.offsetByCodePoints(end, 1);
        }
        String folded = Folded.word(word.substring(0, end));
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (!Folded.word(word.substring(0, next)).equals(folded)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** How far a name is from what was typed: 0 where each word is written out, more where it goes on. */
    static int distance(String name, List<String> typed) {
        List<String> words = Folded.words(name);
        return typed.stream().mapToInt(it -> words.contains(it) ? 0 : 1).sum();
    }
}
