package org.medicenter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTest {

    private final Formats vienna = texts().formats(ZoneId.of("Europe/Vienna"), Locale.ENGLISH);

    @Test
    void aTimeIsWrittenAsTheClocksOfThePlaceShowIt() {
        var start = Instant.parse("2026-11-24T13:20:00Z");

        assertThat(vienna.timeRange(start, start.plusSeconds(2400))).isEqualTo("14:20–15:00");
        assertThat(vienna.withOffset(start)).isEqualTo("2026-11-24T14:20:00+01:00");
        assertThat(vienna.city() + " " + vienna.zoneAbbreviation(start) + " " + vienna.utcOffset(start))
                .isEqualTo("Vienna CET UTC+1");
    }

    @Test
    void aPlaceOnUniversalTimeHasAnOffsetInDigitsToo() {
        var reykjavik = texts().formats(ZoneId.of("Atlantic/Reykjavik"), Locale.ENGLISH);

        assertThat(reykjavik.withOffset(Instant.parse("2026-11-24T13:20:00Z"))).isEqualTo("2026-11-24T13:20:00+00:00");
    }

    @Test
    void aDateIsWrittenInWords() {
        var date = LocalDate.of(2026, 11, 26);

        assertThat(vienna.weekdayDate(date)).isEqualTo("Thursday 26 November");
        assertThat(vienna.longDate(date)).isEqualTo("Thursday, 26 November 2026");
        assertThat(vienna.shortDate(date)).isEqualTo("Thu 26 Nov");
    }

    @Test
    void aWeekNamesItsMonthOnceUnlessANewOneBegins() {
        assertThat(vienna.shortSpan(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 30)))
                .isEqualTo("24–30 Nov");
        assertThat(vienna.shortSpan(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 4)))
                .isEqualTo("29 Dec–4 Jan");
        assertThat(vienna.span(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)))
                .isEqualTo("1 December");
    }

    @Test
    void initialsLeaveTitlesOut() {
        assertThat(PersonMark.initials("Dr Amara Okafor")).isEqualTo("AO");
        assertThat(PersonMark.initials("Mei-Ling Tan, PhD")).isEqualTo("MT");
        assertThat(PersonMark.initials("Ada")).isEqualTo("A");
    }

    private static Texts texts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }
}
