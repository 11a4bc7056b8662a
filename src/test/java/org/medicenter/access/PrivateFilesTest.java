package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;

class PrivateFilesTest {

    private final Path place = Folders.freshInTarget("private");

    @Test
    void theDataFolderIsMadeForItsOwnerOnly() throws IOException {
        Path folder = place.resolve("clinic").resolve("data");

        PrivateFiles.makeFolder(folder);

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatWasThereStaysAsItWasMade() throws IOException {
        Path folder = Files.createDirectories(place.resolve("shared"));
        String before = permissions(folder);

        PrivateFiles.makeFolder(folder);

        assertThat(permissions(folder)).isEqualTo(before);
    }

    @Test
    void theDatabasesFilesAreClosedToOthers() throws IOException {
        Path folder = Files.createDirectories(place.resolve("database"));
        Path file = Files.writeString(folder.resolve("medicenter.mv.db"), "patients");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        new PrivateFiles(folder).closeTheDatabasesFiles();

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aKeyIsItsOwnersFromTheFirstMoment() throws IOException {
        Path folder = Files.createDirectories(place.resolve("key"));

        Path key = Files.createFile(folder.resolve("server.key"), PrivateFiles.fromTheStart(folder));

        assertThat(permissions(key)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
