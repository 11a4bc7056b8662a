package org.medicenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever translates the texts works on none that nobody reads. */
class TextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern KEY = Pattern.compile("^([a-z][\\w.\\-]+?)\\s*=", Pattern.MULTILINE);
    private static final Pattern IN_QUOTES = Pattern.compile("[\"'#{|]+([\\w][\\w.\\-%]*)(?=[\"'}(|$])");

    @Test
    void eachTextIsShownSomewhere() throws IOException {
        Set<String> used = texts("java", "html", "js").stream()
                .flatMap(it -> IN_QUOTES.matcher(it).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        List<String> keys = texts("properties").stream()
                .flatMap(it -> KEY.matcher(it).results())
                .map(it -> it.group(1))
                .toList();

        assertThat(keys).hasSizeGreaterThan(1000);
        assertThat(keys).filteredOn(it -> !isUsed(it, used)).isEmpty();
    }

    /** As it stands, as the text below a title, or by a beginning or a pattern that code completes. */
    private static boolean isUsed(String key, Set<String> used) {
        return used.contains(key)
                || used.contains(key.replaceFirst("\\.text$", ""))
                || used.stream()
                        .filter(it -> it.endsWith(".") || it.endsWith("-") || it.contains("%s"))
                        .anyMatch(it -> Pattern.matches(Pattern.quote(it).replace("%s", "\\E.+\\Q") + ".*", key));
    }

    private static List<String> texts(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> Stream.of(endings).anyMatch(end -> isText(it, end)))
                    .map(TextsTest::text)
                    .toList();
        }
    }

    private static boolean isText(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.endsWith("." + ending) && (!ending.equals("properties") || name.startsWith("messages"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
