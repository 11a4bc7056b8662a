package org.medicenter.audit;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the log calls each deed, in the clinic's first language: "Moved", "Patient opened". */
final class DeedWords {

    private static final String PREFIX = "audit.what.";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages-audit", Locale.ROOT);

    private DeedWords() {}

    /** The deeds whose words contain this; none for less than two letters. */
    static List<String> containing(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.length() < 2
                ? List.of()
                : WORDS.keySet().stream()
                        .filter(it -> it.startsWith(PREFIX))
                        .filter(it ->
                                WORDS.getString(it).toLowerCase(Locale.ROOT).contains(wanted))
                        .map(it -> it.substring(PREFIX.length()))
                        .sorted()
                        .toList();
    }
}
