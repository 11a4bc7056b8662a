package org.medicenter.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.time.TimeRange;

class WallClockTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "Europe/Vienna,       2026-03-29T01:59, 2026-03-29T01:59+01:00",
        "Europe/Vienna,       2026-03-29T02:00, 2026-03-29T03:00+02:00",
        "Europe/Vienna,       2026-03-29T02:30, 2026-03-29T03:30+02:00",
        "Europe/Vienna,       2026-03-29T03:00, 2026-03-29T03:00+02:00",
        "America/New_York,    2026-03-08T02:15, 2026-03-08T03:15-04:00",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-04T02:45+11:00",
        "America/Sao_Paulo,   2018-11-04T00:00, 2018-11-04T01:00-02:00",
        "America/Sao_Paulo,   2018-11-04T00:30, 2018-11-04T01:30-02:00",
        "Africa/Cairo,        2024-04-26T00:00, 2024-04-26T01:00+03:00",
    })
    void aTimeThatTheSpringChangeSkipsMovesForwardByTheGap(ZoneId zone, LocalDateTime wall, String instant) {
        assertThat(WallClock.start(wall.toLocalDate(), wall.toLocalTime(), zone))
                .isEqualTo(at(instant));
        assertThat(WallClock.end(wall.toLocalDate(), wall.toLocalTime(), zone)).isEqualTo(at(instant));
    }

    @ParameterizedTest(name = "{0}: {1} starts at {2} and ends at {3}")
    @CsvSource({
        "Europe/Vienna,       2026-10-25T01:59, 2026-10-25T01:59+02:00, 2026-10-25T01:59+02:00",
        "Europe/Vienna,       2026-10-25T02:00, 2026-10-25T02:00+02:00, 2026-10-25T02:00+01:00",
        "Europe/Vienna,       2026-10-25T02:59, 2026-10-25T02:59+02:00, 2026-10-25T02:59+01:00",
        "Europe/Vienna,       2026-10-25T03:00, 2026-10-25T03:00+01:00, 2026-10-25T03:00+01:00",
        "America/New_York,    2026-11-01T01:30, 2026-11-01T01:30-04:00, 2026-11-01T01:30-05:00",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-05T01:45+11:00, 2026-04-05T01:45+10:30",
        "America/Sao_Paulo,   2018-02-17T23:30, 2018-02-17T23:30-02:00, 2018-02-17T23:30-03:00",
        "Africa/Cairo,        2024-10-31T23:30, 2024-10-31T23:30+03:00, 2024-10-31T23:30+02:00",
    })
    void ofTheHourThatComesTwiceARangeStartsWithTheFirstAndEndsWithTheSecond(
            ZoneId zone, LocalDateTime wall, String start, String end) {
        assertThat(WallClock.start(wall.toLocalDate(), wall.toLocalTime(), zone))
                .isEqualTo(at(start));
        assertThat(WallClock.end(wall.toLocalDate(), wall.toLocalTime(), zone)).isEqualTo(at(end));
    }

    @ParameterizedTest(name = "{0}, evening of {1}: {2} hours")
    @CsvSource({
        "Europe/Vienna,       2026-03-28, PT9H",
        "Europe/Vienna,       2026-10-24, PT11H",
        "Europe/Vienna,       2026-11-24, PT10H",
        "America/New_York,    2026-03-07, PT9H",
        "America/New_York,    2026-10-31, PT11H",
        "Australia/Lord_Howe, 2026-10-03, PT9H30M",
        "Australia/Lord_Howe, 2026-04-04, PT10H30M",
        "America/Sao_Paulo,   2018-11-03, PT9H",
        "America/Sao_Paulo,   2018-02-17, PT11H",
        "Africa/Cairo,        2024-04-25, PT9H",
        "Africa/Cairo,        2024-10-31, PT11H",
    })
    void aNightFromEightToSixIsAsLongAsTheClocksMakeIt(ZoneId zone, LocalDate evening, Duration length) {
        assertThat(WallClock.range(evening, LocalTime.of(20, 0), LocalTime.of(6, 0), zone))
                .map(TimeRange::length)
                .contains(length);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "Europe/Vienna,     2026-03-29, PT23H",
        "Europe/Vienna,     2026-10-25, PT25H",
        "America/Sao_Paulo, 2018-11-04, PT23H",
        "America/Sao_Paulo, 2018-02-17, PT25H",
        "Africa/Cairo,      2024-04-26, PT23H",
        "Africa/Cairo,      2024-10-31, PT25H",
    })
    void aDateLastsFromItsFirstInstantToTheNextDatesFirst(ZoneId zone, LocalDate date, Duration length) {
        assertThat(WallClock.dates(date, date, zone).length()).isEqualTo(length);
    }

    @Test
    void aRangeWithinTheSkippedHourMovesOnAsAWhole() {
        assertThat(WallClock.range(LocalDate.of(2026, 3, 29), LocalTime.of(2, 10), LocalTime.of(2, 50), VIENNA))
                .contains(new TimeRange(at("2026-03-29T03:10+02:00"), at("2026-03-29T03:50+02:00")));
    }

    @Test
    void aRangeThatTheSkippedHourTurnsAroundIsEmpty() {
        assertThat(WallClock.range(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), LocalTime.of(3, 0), VIENNA))
                .isEmpty();
    }

    @Test
    void fromATimeToTheSameTimeIsAWholeDay() {
        assertThat(WallClock.range(LocalDate.of(2026, 11, 24), LocalTime.of(8, 0), LocalTime.of(8, 0), VIENNA))
                .map(TimeRange::length)
                .contains(Duration.ofDays(1));
    }

    @Test
    void onlyTheHourThatTheClockJumpsOverIsSkipped() {
        assertThat(WallClock.isSkipped(LocalDateTime.parse("2026-03-29T02:00"), VIENNA))
                .isTrue();
        assertThat(WallClock.isSkipped(LocalDateTime.parse("2026-03-29T02:59"), VIENNA))
                .isTrue();
        assertThat(WallClock.isSkipped(LocalDateTime.parse("2026-03-29T01:59"), VIENNA))
                .isFalse();
        assertThat(WallClock.isSkipped(LocalDateTime.parse("2026-03-29T03:00"), VIENNA))
                .isFalse();
        assertThat(WallClock.isSkipped(LocalDateTime.parse("2026-10-25T02:30"), VIENNA))
                .isFalse();
    }

    @Test
    void theOffsetIsThatOfTheInstant() {
        assertThat(WallClock.offset(at("2026-10-25T02:30+02:00"), VIENNA)).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(WallClock.offset(at("2026-10-25T02:30+01:00"), VIENNA)).isEqualTo(ZoneOffset.ofHours(1));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
