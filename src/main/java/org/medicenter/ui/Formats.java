package org.medicenter.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes instants and dates as a person in one zone reads them: on the wall clock there, in that person's language. */
public final class Formats {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final ZoneId zone;
    private final Locale locale;
    private final UnaryOperator<String> patterns;

    Formats(ZoneId zone, Locale locale, UnaryOperator<String> patterns) {
        this.zone = zone;
        this.locale = locale;
        this.patterns = patterns;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate date(Instant instant) {
        return local(instant).toLocalDate();
    }

    public LocalTime wallTime(Instant instant) {
        return local(instant).toLocalTime();
    }

    /** "14:20". */
    public String time(Instant instant) {
        return time(wallTime(instant));
    }

    /** "14:20". */
    public String time(LocalTime time) {
        return write("format.time", time);
    }

    /** "14:20–15:00". */
    public String timeRange(Instant start, Instant end) {
        return time(start) + "–" + time(end);
    }

    /** "Thursday 26 November". */
    public String weekdayDate(LocalDate date) {
        return write("format.weekday-date", date);
    }

    /** "Thursday, 26 November 2026". */
    public String longDate(LocalDate date) {
        return write("format.long-date", date);
    }

    /** "Thu 26 Nov". */
    public String shortDate(LocalDate date) {
        return write("format.short-date", date);
    }

    /** "26 November". */
    public String dayMonth(LocalDate date) {
        return write("format.day-month", date);
    }

    /** "26 November 2026". */
    public String fullDate(LocalDate date) {
        return write("format.full-date", date);
    }

    /** "November 2026". */
    public String monthAndYear(LocalDate date) {
        return write("format.month-year", date);
    }

    /** "Thursday". */
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** "Thu". */
    public String shortWeekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** "24–30 Nov", or "30 Nov–6 Dec" where a new month begins. */
    public String shortSpan(LocalDate first, LocalDate last) {
        return span(first, last, "format.day-short-month");
    }

    /** "24–30 November", or "30 November–6 December" where a new month begins. */
    public String span(LocalDate first, LocalDate last) {
        return span(first, last, "format.day-month");
    }

    private String span(LocalDate first, LocalDate last, String pattern) {
        if (first.equals(last)) {
            return write(pattern, last);
        }
        boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        String begin = sameMonth ? String.valueOf(first.getDayOfMonth()) : write(pattern, first);
        return begin + "–" + write(pattern, last);
    }

    /** "2026-11-24T14:20:00+01:00": exact for machines, with the offset of the zone at that instant. */
    public String withOffset(Instant instant) {
        return WITH_OFFSET.format(instant.atZone(zone));
    }

    /** "Vienna" of Europe/Vienna. */
    public String city() {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** "CET" in winter, "CEST" in summer. */
    public String zoneAbbreviation(Instant instant) {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(instant.atZone(zone));
    }

    /** "UTC+1". */
    public String utcOffset(Instant instant) {
        return DateTimeFormatter.ofPattern("O", Locale.ENGLISH)
                .format(instant.atZone(zone))
                .replace("GMT", "UTC");
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private String write(String pattern, TemporalAccessor what) {
        return DateTimeFormatter.ofPattern(patterns.apply(pattern), locale).format(what);
    }
}
