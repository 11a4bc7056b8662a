package org.medicenter.scheduling.ui;

import java.time.LocalDate;
import org.medicenter.ui.Formats;

/** Names a day as people do: today, tomorrow, else by weekday and date. */
final class DayWords {

    private DayWords() {}

    static String day(LocalDate date, LocalDate today, Formats formats, Words words) {
        if (date.equals(today)) {
            return words.of("booking.today");
        }
        return date.equals(today.plusDays(1)) ? words.of("booking.tomorrow") : formats.weekdayDate(date);
    }
}
