package org.medicenter.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.medicenter.access.PrivateFiles;
import org.medicenter.notifications.RestoredMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts a backup of the embedded database where there is none, on this machine or another. The database is opened and
 * looked at before it gets its place; messages that waited are held back. Nothing is there when it does not succeed.
 */
final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final Database database;
    private final Path dataFolder;
    private final Migrations migrations;

    Restore(Database database, Path dataFolder, Migrations migrations) {
        this.database = database;
        this.dataFolder = dataFolder;
        this.migrations = migrations;
    }

    void from(Path backup, Instant now) {
        Path place = database.file();
        if (Files.exists(place)) {
            throw new UpkeepRefusedException("There is a clinic in " + place + " already, which a restore would"
                    + " overwrite. Name an empty folder by --medicenter.data=…, or move that one away.");
        }
        Path folder = Objects.requireNonNull(place.toAbsolutePath().getParent());
        PrivateFiles.makeFolder(folder);
        PrivateFiles.makeFolder(dataFolder);
        Path waiting = folder.resolve("restoring.mv.db");
        try (var zip = new ZipFile(backup.toFile())) {
            String key = key(zip);
            unpack(zip, waiting);
            int held = lookAt(folder.resolve("restoring"), now);
            giveKey(key);
            Files.move(waiting, place, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Restored from {} to {}; {} messages that waited are held back", backup, place, held);
        } catch (IOException failed) {
            throw new UpkeepRefusedException(
                    "The backup " + backup + " cannot be restored: " + failed.getMessage(), failed);
        } finally {
            waiting.toFile().delete();
        }
    }

    /** Empty where the backup has none: then it is a setting. */
    private String key(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.KEY);
        String key = "";
        if (entry != null) {
            try (InputStream content = zip.getInputStream(entry)) {
                key = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        Path file = dataFolder.resolve(Backup.KEY);
        if (Files.exists(file) && !Files.readString(file).equals(key)) {
            throw new UpkeepRefusedException(
                    "In " + file + " is another server key than in the backup, and the links of"
                            + " its patients would open nothing. Move that file away.");
        }
        return key;
    }

    private static void unpack(ZipFile zip, Path waiting) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.DATABASE);
        if (entry == null) {
            throw new IOException("it has no " + Backup.DATABASE);
        }
        Files.deleteIfExists(waiting);
        Files.createFile(waiting, PrivateFiles.fromTheStart(Objects.requireNonNull(waiting.getParent())));
        try (InputStream content = zip.getInputStream(entry);
                OutputStream file = Files.newOutputStream(waiting, StandardOpenOption.WRITE)) {
            content.transferTo(file);
        }
    }

    private int lookAt(Path waiting, Instant now) {
        var restored = Database.inFile(waiting);
        migrations.demandNoneNewer(restored);
        return RestoredMessages.holdBack(new JdbcTemplate(restored.source()), now);
    }

    private void giveKey(String key) throws IOException {
        Path file = dataFolder.resolve(Backup.KEY);
        if (key.isEmpty()) {
            LOG.warn(
                    "The backup has no server key: set medicenter.server-key to what it was, or the server does not start");
        } else if (!Files.exists(file)) {
            Files.createFile(file, PrivateFiles.fromTheStart(dataFolder));
            Files.writeString(file, key);
        }
    }
}
