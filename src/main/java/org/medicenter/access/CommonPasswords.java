package org.medicenter.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Passwords of twelve characters or more that are known from leaks, in lower case: bin/common-passwords makes the list.
 * It is read when the first password is chosen, and asks nobody outside.
 */
class CommonPasswords {

    private static final String FILE = "common-passwords.txt.gz";

    boolean contains(String folded) {
        return OnDemand.LIST.contains(folded);
    }

    int size() {
        return OnDemand.LIST.size();
    }

    private static final class OnDemand {

        static final Set<String> LIST = read();

        private static Set<String> read() {
            try (var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE));
                    var lines = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
                return lines.lines().collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
