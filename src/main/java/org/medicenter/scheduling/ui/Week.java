package org.medicenter.scheduling.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Seven days of the board. The first week begins today, so that no column is spent on the past. */
record Week(LocalDate first) {

    private static final int DAYS = 7;

    static Week of(LocalDate date, LocalDate today) {
        long ahead = Math.max(0, ChronoUnit.DAYS.between(today, date));
        return new Week(today.plusDays(ahead / DAYS * DAYS));
    }

    LocalDate last() {
        return first.plusDays(DAYS - 1);
    }

    Week plus(int weeks) {
        return new Week(first.plusWeeks(weeks));
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last());
    }

    List<LocalDate> days() {
        return first.datesUntil(first.plusDays(DAYS)).toList();
    }
}
