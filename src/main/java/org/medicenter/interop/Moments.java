package org.medicenter.interop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.medicenter.ui.Reach;

/**
 * Instants and dates as the API writes and reads them: {@code 2026-11-24T14:20:00+01:00}, always with seconds, never
 * with parts of them, and with the offset that the zone has at that instant. So the autumn hour that comes twice stays
 * told apart.
 */
final class Moments {

    private Moments() {}

    /** Parts of a second are dropped. Written by hand, because listing free times is mostly this. */
    static String write(Instant instant, ZoneId zone) {
        int offset = zone.getRules().getOffset(instant).getTotalSeconds();
        long local = instant.getEpochSecond() + offset;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, 86_400L));
        int second = (int) Math.floorMod(local, 86_400L);
        var text = new StringBuilder(25);
        four(text, date.getYear()).append('-');
        two(text, date.getMonthValue()).append('-');
        two(text, date.getDayOfMonth()).append('T');
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60).append(offset < 0 ? '-' : '+');
        two(text, Math.abs(offset) / 3600).append(':');
        return two(text, Math.abs(offset) / 60 % 60).toString();
    }

    /** The first whole second that is not before the instant: what may begin then may begin at what is written. */
    static String writeEarliest(Instant instant, ZoneId zone) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return write(second.equals(instant) ? second : second.plusSeconds(1), zone);
    }

    /** Any offset is fine; without one, or without a date, it is no instant. */
    static Optional<Instant> read(String text) {
        if (text.length() > 40 || !startsWithYear(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A date that exists, such as {@code 1981-03-14}. */
    static Optional<LocalDate> readDate(String text) {
        if (text.length() != 10 || !startsWithYear(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the clinic's hours of that date can be asked for. */
    static boolean isInReach(LocalDate date) {
        return Reach.has(date.getYear());
    }

    /** Four digits and a hyphen: no sign, no year of the remote past or future. */
    private static boolean startsWithYear(String text) {
        return text.length() > 4
                && text.charAt(4) == '-'
                && text.chars().limit(4).allMatch(it -> it >= '0' && it <= '9');
    }

    private static StringBuilder four(StringBuilder text, int number) {
        return two(two(text, number / 100), number % 100);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
