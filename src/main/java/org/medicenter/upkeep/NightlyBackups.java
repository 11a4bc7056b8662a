package org.medicenter.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.medicenter.time.RefusedSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Backs up a running clinic once a day, after a time of the machine's clock, and once more when the server was off at
 * that time. Older backups than the newest so many are removed.
 */
@Component
@ConditionalOnProperty("medicenter.backup.folder")
class NightlyBackups implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);

    private final DataSource database;
    private final Backup backup;
    private final Path folder;
    private final LocalTime at;
    private final int keep;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("backup").factory());

    NightlyBackups(
            DataSource database,
            @Value("${spring.datasource.url}") String url,
            @Value("${medicenter.data:./data}") Path dataFolder,
            @Value("${medicenter.backup.folder}") Path folder,
            @Value("${medicenter.backup.at:03:00}") String at,
            @Value("${medicenter.backup.keep:14}") int keep,
            Clock clock) {
        var embedded = new Database(url, null, null);
        if (!embedded.isEmbedded() || keep < 1) {
            throw new RefusedSettingException(
                    "medicenter.backup.folder is set, but the database is not the embedded one, or"
                            + " medicenter.backup.keep is less than one.",
                    "Back up PostgreSQL by pg_dump, and remove the setting; or keep at least one backup.");
        }
        this.database = database;
        this.backup = new Backup(embedded, dataFolder, folder);
        this.folder = folder;
        this.at = time(at);
        this.keep = keep;
        this.clock = clock;
    }

    private static LocalTime time(String at) {
        try {
            return LocalTime.parse(at);
        } catch (DateTimeParseException unreadable) {
            throw new RefusedSettingException(
                    "medicenter.backup.at is \"" + at + "\", which is no time of day.", "Write it like 03:00.");
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        if (underWay.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    backUpIfDue();
                } catch (RuntimeException failed) {
                    LOG.error("There is no new backup: {}", failed.getMessage(), failed);
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    void backUpIfDue() {
        Instant now = clock.instant();
        if (newest().filter(it -> !it.isBefore(lastTime(now))).isEmpty()) {
            try (Connection connection = database.getConnection()) {
                LOG.info("Backed up to {}", backup.make(connection, now));
            } catch (SQLException noConnection) {
                throw new UpkeepRefusedException("The database gives no connection", noConnection);
            }
            removeOld();
        }
    }

    /** When a backup was due last. */
    private Instant lastTime(Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        ZonedDateTime today = LocalDate.ofInstant(now, zone).atTime(at).atZone(zone);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private Optional<Instant> newest() {
        return backups().reversed().stream().findFirst().flatMap(it -> BackupName.timeOf(name(it)));
    }

    private void removeOld() {
        List<Path> there = backups();
        there.subList(0, Math.max(0, there.size() - keep)).forEach(NightlyBackups::remove);
    }

    /** The oldest first. */
    private List<Path> backups() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> BackupName.timeOf(name(it)).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UpkeepRefusedException("The folder " + folder + " cannot be read", unreadable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void remove(Path old) {
        try {
            Files.delete(old);
        } catch (IOException kept) {
            LOG.warn("The old backup {} cannot be removed: {}", old, kept.toString());
        }
    }

    /** A backup that is under way is finished, up to the time that the shutdown has. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
