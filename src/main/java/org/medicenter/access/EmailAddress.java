package org.medicenter.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as people type it. What is behind it only a mail can tell. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final String NOT_IN_ONE = "\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}";
    private static final Pattern ADDRESS =
            Pattern.compile("[^" + NOT_IN_ONE + "]+@[^." + NOT_IN_ONE + "]+(\\.[^." + NOT_IN_ONE + "]+)+");

    private EmailAddress() {}

    /** Folded, as sign-in names are; empty where it cannot be one. */
    static Optional<String> read(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= LONGEST + 50)
                .map(Account::folded)
                .filter(text ->
                        text.length() <= LONGEST && ADDRESS.matcher(text).matches());
    }
}
