package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.time.TimeRange;

class BoardAxisTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @CsvSource({"2026-11-24, 540, 1080", "2026-03-29, 480, 1020", "2026-10-25, 600, 1140"})
    void onADateOf24And23And25Hours_minutesAreThoseThatHavePassed(LocalDate date, int nine, int six) {
        var open = new TimeRange(at(date + "T09:00"), at(date + "T18:00"));

        var axis = BoardAxis.around(date.atStartOfDay(VIENNA).toInstant(), List.of(open));

        assertThat(axis.minute(open.start())).isEqualTo(nine);
        assertThat(axis.minute(open.end())).isEqualTo(six);
        assertThat(axis.at(nine)).isEqualTo(open.start());
        assertThat(axis.from()).isEqualTo(nine - 15);
        assertThat(axis.to()).isEqualTo(six + 30);
    }

    @Test
    void aNightRunsOnBeyondItsDate_andAnOddMinuteHasRoom() {
        var night = new TimeRange(at("2026-11-24T20:00"), at("2026-11-25T06:30"));
        var odd = new TimeRange(at("2026-11-24T18:50"), at("2026-11-24T19:10"));

        var axis = BoardAxis.around(at("2026-11-24T00:00"), List.of(night, odd));

        assertThat(axis.from()).isEqualTo(18 * 60 + 30);
        assertThat(axis.to()).isEqualTo(31 * 60);
    }

    @Test
    void withNothingToShowItIsADayLikeMostOthers() {
        var axis = BoardAxis.around(at("2026-11-24T00:00"), List.of());

        assertThat(axis.range().length()).isEqualTo(Duration.ofMinutes(645));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2026-03-29", "2026-10-25"})
    void daysSideBySideHaveTheSameTimeAtTheSameHeight_alsoOnTheDateOfAClockChange(LocalDate date) {
        var before = date.minusDays(1);
        var empty = date.minusDays(2);

        var axes = BoardAxis.alike(
                Map.of(
                        empty, List.of(),
                        before, List.of(new TimeRange(at(before + "T09:00"), at(before + "T12:00"))),
                        date, List.of(new TimeRange(at(date + "T10:00"), at(date + "T18:00")))),
                VIENNA);

        assertThat(axes).hasSize(3).allSatisfy((its, axis) -> {
            assertThat(axis.minute(at(its + "T11:00"))).isEqualTo(11 * 60);
            assertThat(axis.at(11 * 60)).isEqualTo(at(its + "T11:00"));
            assertThat(axis.from()).isEqualTo(9 * 60 - 15);
            assertThat(axis.to()).isEqualTo(18 * 60 + 30);
        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIENNA).toInstant();
    }
}
