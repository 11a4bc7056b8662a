package org.medicenter.ui;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A free time as a page writes it.
 *
 * @param start for machines, "2026-11-24T14:20:00+01:00"
 * @param time "14:20"
 * @param day "Today", "Thu 26 Nov"
 * @param date "Today, Tue 24 Nov"
 * @param weekday "Thu"
 * @param inSentence "today", "Thursday"
 */
public record FreeTimeWords(
        String start, String time, String day, String date, String weekday, String inSentence, LocalDate localDate) {

    public static FreeTimeWords of(Instant start, Formats formats, DayWords days) {
        LocalDate date = formats.date(start);
        return new FreeTimeWords(
                formats.withOffset(start),
                formats.time(start),
                days.shortly(date),
                days.withDate(date),
                formats.shortWeekday(date),
                days.inSentence(date),
                date);
    }
}
