package org.medicenter.patients;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of an appointment, as somebody types it: with or without what all of them begin with. */
final class TypedReference {

    private static final String BEGINS = "MC-";
    private static final Pattern REFERENCE = Pattern.compile("(MC[-\u2013 ]?)?([A-Z0-9]{6})");
    private static final Pattern LETTER_AND_DIGIT = Pattern.compile("(?=.*[A-Z])(?=.*\\d).*");

    private TypedReference() {}

    /** Empty for what is none; six letters alone are a name. */
    static Optional<String> in(String typed) {
        Matcher reference = REFERENCE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return reference.matches()
                        && (reference.group(1) != null
                                || LETTER_AND_DIGIT.matcher(reference.group(2)).matches())
                ? Optional.of(BEGINS + reference.group(2))
                : Optional.empty();
    }
}
