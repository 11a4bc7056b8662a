package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.CalendarEntry.Words;
import org.medicenter.time.TimeRange;

class CalendarLinksTest {

    private final CalendarLinks links = new CalendarLinks(new Words(
            "Appointment at Medicenter",
            "Beispielgasse 12, 1090 Wien",
            "Call +43 1 5550 140 & ask.",
            TimeRange.of(Instant.parse("2026-11-26T13:40:00Z"), Duration.ofMinutes(40))));

    @Test
    void googleGetsANeutralTitleAndTheTimeInUtc() {
        assertThat(links.google())
                .startsWith("https://calendar.google.com/calendar/render?action=TEMPLATE")
                .contains("&text=Appointment%20at%20Medicenter&", "&dates=20261126T134000Z/20261126T142000Z&");
    }

    @Test
    void outlookGetsTheSame() {
        assertThat(links.outlook())
                .startsWith("https://outlook.live.com/calendar/0/deeplink/compose?")
                .contains("&startdt=2026-11-26T13:40:00Z&", "&enddt=2026-11-26T14:20:00Z&");
    }

    @Test
    void anAmpersandOrAPlusInATextBeginsNoNewParameter() {
        assertThat(links.google()).endsWith("&details=Call%20%2B43%201%205550%20140%20%26%20ask.");
    }
}
