package org.medicenter.guides;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** Writes a guide's dates, which belong to no place and have no time. */
record GuideDates(Formats formats) {

    GuideDates(Texts texts, Locale locale) {
        this(texts.formats(ZoneOffset.UTC, locale));
    }

    /** "23 November 2026". */
    public String full(LocalDate date) {
        return formats.fullDate(date);
    }
}
