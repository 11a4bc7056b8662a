package org.medicenter.ui;

import java.time.LocalDate;
import java.util.Locale;

/** Calls a date what people call it, seen from today. */
public final class DayWords {

    private final LocalDate today;
    private final Formats formats;
    private final Texts texts;
    private final Locale locale;

    public DayWords(LocalDate today, Formats formats, Texts texts, Locale locale) {
        this.today = today;
        this.formats = formats;
        this.texts = texts;
        this.locale = locale;
    }

    /** "Today, Tue 24 Nov", "Tomorrow, Wed 25 Nov", "Thu 26 Nov". */
    public String withDate(LocalDate date) {
        String shortDate = formats.shortDate(date);
        if (date.equals(today)) {
            return texts.getTranslation("day.today.date", locale, shortDate);
        }
        return date.equals(today.plusDays(1))
                ? texts.getTranslation("day.tomorrow.date", locale, shortDate)
                : shortDate;
    }

    /** "Today", "Tomorrow", "Thu 26 Nov". */
    public String shortly(LocalDate date) {
        if (date.equals(today)) {
            return texts.getTranslation("day.today", locale);
        }
        return date.equals(today.plusDays(1)) ? texts.getTranslation("day.tomorrow", locale) : formats.shortDate(date);
    }

    /** Within a sentence: "today", "tomorrow", "Monday", or from the second week on "Mon 11 Jan". */
    public String inSentence(LocalDate date) {
        if (date.equals(today)) {
            return texts.getTranslation("day.today.inSentence", locale);
        }
        if (date.equals(today.plusDays(1))) {
            return texts.getTranslation("day.tomorrow.inSentence", locale);
        }
        boolean thisWeek = date.isBefore(today.plusDays(7));
        return thisWeek ? formats.weekday(date) : formats.shortDate(date);
    }
}
