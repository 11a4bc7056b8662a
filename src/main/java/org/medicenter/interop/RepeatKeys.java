package org.medicenter.interop;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys by which a repeated booking is recognised. */
final class RepeatKeys {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]{0,62}[!-~])?");

    private RepeatKeys() {}

    static @Nullable String checked(@Nullable String key) {
        if (key != null && !PRINTABLE.matcher(key).matches()) {
            throw new RefusedRequest(Problem.invalid(
                    List.of(new MemberMistake(HEADER, "The key is to be 1 to 64 characters of printable ASCII."))));
        }
        return key;
    }

    static RefusedRequest reused() {
        return new RefusedRequest(Problem.of(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This key was sent with another booking before. Nothing was booked now: send each booking with a key"
                        + " of its own."));
    }
}
