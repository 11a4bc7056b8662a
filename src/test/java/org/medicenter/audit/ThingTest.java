package org.medicenter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks in the log for all that was done to one kind of thing finds all of it. */
class ThingTest {

    private static final Pattern DEED = Pattern.compile("^audit\\.what\\.(\\S+?)\\s*=", Pattern.MULTILINE);

    @Test
    void eachDeedThatHasWords_isAboutAThing() throws IOException {
        List<String> deeds = deeds();

        assertThat(deeds).contains("time.blocked", "appointment.booked");
        assertThat(deeds).filteredOn(it -> !isAboutAThing(it)).isEmpty();
    }

    private static boolean isAboutAThing(String deed) {
        return Arrays.stream(Thing.values()).flatMap(it -> it.deeds().stream()).anyMatch(deed::startsWith);
    }

    private static List<String> deeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
            return files.filter(it -> it.getFileName().toString().matches("messages.*\\.properties"))
                    .map(ThingTest::text)
                    .flatMap(it -> DEED.matcher(it).results())
                    .map(it -> it.group(1))
                    .toList();
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
