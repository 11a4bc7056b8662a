package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.HandClock;
import org.medicenter.time.RefusedSettingException;

class NightlyBackupsTest {

    private final Path data = Folders.freshInTarget("upkeep");
    private final Path folder = data.resolve("backups");
    private final Database database = EmbeddedDatabases.oldClinic(data);
    private final HandClock clock = new HandClock(machineTime("2026-11-24T12:00"));
    private final NightlyBackups backups = backups("03:00", database.url());

    @Test
    void aClinicHasABackupAtOnce_andThenOneANight() throws IOException {
        backups.backUpIfDue();
        assertThat(made()).hasSize(1);

        clock.turnTo(machineTime("2026-11-25T02:59"));
        backups.backUpIfDue();
        assertThat(made()).hasSize(1);

        clock.turnTo(machineTime("2026-11-25T03:01"));
        backups.backUpIfDue();
        backups.backUpIfDue();
        assertThat(made()).hasSize(2);
    }

    @Test
    void theNewestAreKept_andNothingElseIsTouched() throws IOException {
        Files.createDirectories(folder);
        Path letter = Files.writeString(folder.resolve("letter.zip"), "mine");
        for (int date = 24; date <= 28; date++) {
            clock.turnTo(machineTime("2026-11-" + date + "T12:00"));
            backups.backUpIfDue();
        }

        assertThat(made()).hasSize(3).first().asString().contains("20261126");
        assertThat(letter).exists();
    }

    @Test
    void afterANightInWhichTheServerWasOff_thereIsOneInTheMorning() throws IOException {
        backups.backUpIfDue();

        clock.turnTo(machineTime("2026-11-27T08:30"));
        backups.backUpIfDue();

        assertThat(made()).hasSize(2);
    }

    @Test
    void settingsThatCannotBe_areRefused() {
        assertThatExceptionOfType(RefusedSettingException.class)
                .isThrownBy(() -> backups("at three", database.url()))
                .withMessageContaining("is no time of day");
        assertThatExceptionOfType(RefusedSettingException.class)
                .isThrownBy(() -> backups("03:00", "jdbc:postgresql://localhost/medicenter"))
                .withMessageContaining("the database is not the embedded one");
    }

    private NightlyBackups backups(String at, String url) {
        return new NightlyBackups(database.source(), url, data, folder, at, 3, clock);
    }

    private static String machineTime(String local) {
        return LocalDateTime.parse(local)
                .atZone(ZoneId.systemDefault())
                .toOffsetDateTime()
                .toString();
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().contains("medicenter-"))
                    .sorted()
                    .toList();
        }
    }
}
