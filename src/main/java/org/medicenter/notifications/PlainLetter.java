package org.medicenter.notifications;

import java.util.ArrayList;
import java.util.List;

/** A letter as plain text, for whoever reads mail so. */
final class PlainLetter {

    private PlainLetter() {}

    static String of(LetterWords words) {
        var lines = new ArrayList<String>();
        lines.add(words.title());
        lines.add("");
        lines.add(words.lead());
        if (words.message() != null) {
            lines.add("");
            lines.add(words.message().label() + ": " + words.message().text());
        }
        lines.add("");
        words.facts().forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
        lines.add("");
        lines.add(words.button().label() + ":");
        lines.add(words.button().address());
        if (words.until() != null) {
            lines.add(words.until());
        }
        section(
                lines,
                words.preparationTitle(),
                words.preparation().stream().map(it -> "- " + it).toList());
        section(
                lines,
                words.numbersTitle(),
                words.numbers().stream()
                        .map(it -> it.shown() + "  " + it.label())
                        .toList());
        lines.add("");
        lines.add("-- ");
        lines.add(words.clinic() + ", " + words.phone());
        lines.add(words.foot());
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(entries);
        }
    }
}
