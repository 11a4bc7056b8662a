package org.medicenter.upkeep;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Backups are called by when they were made, in UTC to the second: so their names are in the order of time. */
final class BackupName {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("medicenter-(\\d{8}-\\d{6})\\.zip");

    private BackupName() {}

    static String at(Instant time) {
        return "medicenter-" + TIME.format(time) + ".zip";
    }

    /** Empty, if that is no backup's name. */
    static Optional<Instant> timeOf(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(LocalDateTime.parse(matcher.group(1), TIME).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }
}
