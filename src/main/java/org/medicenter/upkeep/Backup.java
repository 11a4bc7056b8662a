package org.medicenter.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.medicenter.access.PrivateFiles;

/**
 * Makes a backup of the embedded database while it is in use: one file with the database as it was at one moment, and the
 * server's key. Only the owner may read it. A file that has its name is whole: it gets that at the end.
 */
final class Backup {

    static final String DATABASE = "medicenter.mv.db";
    static final String KEY = "server.key";

    private final Database database;
    private final Path dataFolder;
    private final Path folder;

    Backup(Database database, Path dataFolder, Path folder) {
        this.database = database;
        this.dataFolder = dataFolder;
        this.folder = folder;
    }

    /** @return the new file */
    Path make(Connection open, Instant now) {
        PrivateFiles.makeFolder(folder);
        Path file = folder.resolve(BackupName.at(now.truncatedTo(ChronoUnit.SECONDS)));
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        Path copy = folder.resolve(file.getFileName() + ".database");
        try {
            makeEmpty(unfinished);
            makeEmpty(copy);
            backUp(open, copy);
            pack(copy, unfinished);
            force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException | SQLException failed) {
            throw new UpkeepRefusedException(
                    "The backup in " + folder + " cannot be made: " + failed.getMessage(), failed);
        } finally {
            copy.toFile().delete();
            unfinished.toFile().delete();
        }
    }

    /** Others may not read it from its first moment on; who writes it later keeps it so. */
    private void makeEmpty(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PrivateFiles.fromTheStart(folder));
    }

    private static void backUp(Connection open, Path copy) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement("backup to ?")) {
            statement.setString(1, copy.toAbsolutePath().toString());
            statement.execute();
        }
    }

    private void pack(Path copy, Path unfinished) throws IOException {
        try (var packed = new ZipFile(copy.toFile());
                OutputStream file = Files.newOutputStream(unfinished, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(file)) {
            String name = database.file().getFileName().toString();
            ZipEntry entry = packed.getEntry(name);
            if (entry == null) {
                throw new IOException("the database has written no " + name);
            }
            try (InputStream content = packed.getInputStream(entry)) {
                add(zip, DATABASE, content);
            }
            Path key = dataFolder.resolve(KEY);
            if (Files.exists(key)) {
                try (InputStream content = Files.newInputStream(key)) {
                    add(zip, KEY, content);
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
