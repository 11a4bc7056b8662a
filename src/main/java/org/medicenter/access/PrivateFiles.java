package org.medicenter.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Patients' data is nobody else's on the machine: the data folder is made for its owner only, and so are the database's
 * files. A folder that was there before stays as it was made. Disks without owners have nothing of it.
 */
@Component
public class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private final Path folder;

    PrivateFiles(@Value("${medicenter.data:./data}") Path folder) {
        this.folder = folder;
    }

    /** With these a file is made that only its owner reads, from its first moment. */
    public static FileAttribute<?>[] fromTheStart(Path folder) throws IOException {
        return attributes(folder, "rw-------");
    }

    /** With all that it lies in; what was there before stays as it was made. */
    public static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder, attributes(firstThere(folder.toAbsolutePath()), "rwx------"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", unwritable);
        }
    }

    private static Path firstThere(Path folder) {
        return Files.exists(folder) ? folder : firstThere(Objects.requireNonNull(folder.getParent()));
    }

    private static FileAttribute<?>[] attributes(Path place, String permissions) throws IOException {
        return hasOwners(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners(Path place) throws IOException {
        return Files.getFileStore(place).supportsFileAttributeView("posix");
    }

    /** The database makes its files by itself, as everybody may read them. */
    @EventListener(ApplicationReadyEvent.class)
    void closeTheDatabasesFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            if (hasOwners(folder)) {
                files.filter(it -> it.toString().endsWith(".db")).forEach(PrivateFiles::close);
            }
        } catch (IOException unreadable) {
            LOG.warn("The data folder cannot be looked at: {}", unreadable.toString());
        }
    }

    private static void close(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException anothers) {
            LOG.warn("Others may read {}, which belongs to somebody else", file.getFileName());
        }
    }
}
