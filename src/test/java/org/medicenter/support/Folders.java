package org.medicenter.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that tests make and remove. */
public final class Folders {

    private Folders() {}

    /** A new folder below the build's own, with an absolute path; {@code ./mvnw clean} removes it. */
    public static Path freshInTarget(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(target()), name + "-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Path target() {
        return Path.of("target").toAbsolutePath();
    }

    /** Removes the folder with all that is in it; nothing happens when there is none. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
