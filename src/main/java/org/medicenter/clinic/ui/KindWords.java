package org.medicenter.clinic.ui;

import java.util.Locale;
import org.medicenter.ui.ShortName;

/** A kind of thing as people read it: "consulting-room" as "Consulting room". */
final class KindWords {

    private KindWords() {}

    static String of(String kind) {
        String words = kind.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String kind(String words) {
        return ShortName.of(words);
    }
}
