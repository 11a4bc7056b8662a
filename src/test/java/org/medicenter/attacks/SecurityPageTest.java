package org.medicenter.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/security.md names the tests that it speaks of. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Contract))\\.(\\w+)`");

    @Test
    void everyTestThatThePageNames_isThere() throws IOException {
        Map<String, String> tests = sources();
        List<MatchResult> named = TEST.matcher(Files.readString(Path.of("docs/security.md")))
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named)
                .filteredOn(it -> !tests.getOrDefault(it.group(1), "").contains(" " + it.group(2) + "("))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static Map<String, String> sources() throws IOException {
        try (var all = Files.walk(Path.of("src/test/java"))) {
            return all.filter(it -> it.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            it -> it.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
