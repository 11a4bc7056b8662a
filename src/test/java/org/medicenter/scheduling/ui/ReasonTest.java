package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.WhyNone;
import org.medicenter.time.TimeRanges;

class ReasonTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void aDayThatIsOver_isNotCalledTooSoon() {
        assertThat(today(true).title()).isEqualTo("booking.why.over");
        assertThat(today(false).title()).isEqualTo("booking.why.too-soon");
    }

    private static Reason today(boolean isOver) {
        var day = new DayOffer(
                LocalDate.of(2026, 11, 24),
                true,
                isOver,
                VIENNA,
                TimeRanges.of(List.of()),
                Optional.empty(),
                List.of(),
                WhyNone.TOO_SOON);
        return Reason.tooSoon(day, BookingChoice.NOTHING, (key, places) -> key);
    }
}
