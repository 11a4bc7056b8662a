package org.medicenter.website;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.OpenState;
import org.medicenter.ui.DayWords;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/**
 * Open or closed, in a few words: "Open" "until 18:00", "Closed" "opens tomorrow 08:00".
 *
 * @param change may be empty
 * @param changes the instant that {@code change} speaks of
 */
public record OpeningWords(
        boolean open, String state, String change, @Nullable Instant changes) {

    static OpeningWords of(OpenState state, Instant now, Formats formats, Texts texts, Locale locale) {
        String word = texts.getTranslation(state.open() ? "opening.open" : "opening.closed", locale);
        if (state.nextChange() == null) {
            return new OpeningWords(state.open(), word, "", null);
        }
        var words = new DayWords(formats.date(now), formats, texts, locale);
        String when = when(state.nextChange(), formats, words, formats.date(now));
        return new OpeningWords(
                state.open(),
                word,
                texts.getTranslation(state.open() ? "opening.open.until" : "opening.closed.opens", locale, when),
                state.nextChange());
    }

    /** "18:00" for today, with the day before it for any other. */
    private static String when(Instant change, Formats formats, DayWords words, LocalDate today) {
        LocalDate date = formats.date(change);
        String time = formats.time(change);
        return date.equals(today) ? time : words.inSentence(date) + " " + time;
    }
}
