package org.medicenter.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The usual periods to look at; each ends today. */
public enum AuditPeriod {
    TODAY(1),
    WEEK(7),
    MONTH(30),
    ALL(0);

    private final int days;

    AuditPeriod(int days) {
        this.days = days;
    }

    /** Empty: since the beginning. */
    public Optional<LocalDate> firstDay(LocalDate today) {
        return days == 0 ? Optional.empty() : Optional.of(today.minusDays(days - 1L));
    }

    /** For addresses and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
