package org.medicenter.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.hours.OpenState;
import org.medicenter.ui.PageRenderer;
import org.medicenter.ui.Texts;

class OpeningWordsTest {

    private static final Instant TUESDAY_MORNING =
            OffsetDateTime.parse("2026-11-24T10:40:00+01:00").toInstant();
    private static final Texts TEXTS = new PageRenderer().texts();

    @ParameterizedTest
    @CsvSource({
        "true, 2026-11-24T18:00:00+01:00, Open until 18:00",
        "true, 2026-11-25T07:30:00+01:00, Open until tomorrow 07:30",
        "false, 2026-11-24T14:00:00+01:00, Closed opens 14:00",
        "false, 2026-11-25T08:00:00+01:00, Closed opens tomorrow 08:00",
        "false, 2026-11-30T08:00:00+01:00, Closed opens Monday 08:00",
        "false, 2026-12-01T08:00:00+01:00, Closed opens Tue 1 Dec 08:00",
    })
    void theyTellTheStateAndTheNextChange(boolean open, String change, String words) {
        assertThat(words(new OpenState(open, OffsetDateTime.parse(change).toInstant())))
                .isEqualTo(words);
    }

    @Test
    void whereNoChangeIsKnown_theStateStandsAlone() {
        assertThat(words(new OpenState(false, null))).isEqualTo("Closed");
    }

    private static String words(OpenState state) {
        var formats = TEXTS.formats(ZoneId.of("Europe/Vienna"), Locale.ENGLISH);
        OpeningWords words = OpeningWords.of(state, TUESDAY_MORNING, formats, TEXTS, Locale.ENGLISH);
        return (words.state() + " " + words.change()).strip();
    }
}
