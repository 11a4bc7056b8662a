package org.medicenter.scheduling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;

/** What the hours say about the local dates of a visit, as a hash: another one where they changed. Calculates only. */
final class HoursAround {

    private HoursAround() {}

    static String of(ComingVisit visit, Rules rules) {
        ZoneId zone = rules.catalogue().location(visit.location()).zone();
        TimeRange dates = WallClock.dates(
                visit.time().start().atZone(zone).toLocalDate(),
                visit.time().end().atZone(zone).toLocalDate(),
                zone);
        String said = visit.time() + "|" + visit.specialist() + "|"
                + rules.timetable().openTime(visit.location(), dates)
                + "|"
                + (rules.catalogue().knows(visit.visitType())
                        ? rules.allowedTime(rules.catalogue().visitType(visit.visitType()), visit.location(), dates)
                        : "")
                + "|"
                + (visit.specialist() == null
                        ? ""
                        : rules.timetable().workingTime(visit.specialist(), visit.location(), dates));
        return sha256(said);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
