package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T13:20:00Z, Europe/Vienna, 2026-11-24T14:20:00+01:00",
        "2026-07-01T22:00:00Z, Europe/Vienna, 2026-07-02T00:00:00+02:00",
        "2026-12-31T23:59:59Z, Asia/Kathmandu, 2027-01-01T05:44:59+05:45",
        "2026-01-01T03:30:00Z, America/St_Johns, 2026-01-01T00:00:00-03:30",
        "2026-01-01T03:30:00Z, UTC, 2026-01-01T03:30:00+00:00",
        "2028-02-29T12:00:00Z, Europe/Vienna, 2028-02-29T13:00:00+01:00"
    })
    void anInstantCarriesTheOffsetOfItsZone(Instant instant, ZoneId zone, String written) {
        assertThat(Moments.write(instant, zone)).isEqualTo(written);
    }

    @Test
    void theHourThatComesTwiceIsToldApartByItsOffset() {
        assertThat(Moments.write(Instant.parse("2026-10-25T00:30:00Z"), VIENNA)).isEqualTo("2026-10-25T02:30:00+02:00");
        assertThat(Moments.write(Instant.parse("2026-10-25T01:30:00Z"), VIENNA)).isEqualTo("2026-10-25T02:30:00+01:00");
    }

    @Test
    void writingAgreesWithJavaForAnyInstantAndZone() {
        long seed = 20261124;
        var random = new SplittableRandom(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        var format = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
        for (int i = 0; i < 20_000; i++) {
            var instant = Instant.ofEpochSecond(random.nextLong(63_072_000L, 7_258_118_400L));
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            assertThat(Moments.write(instant, zone))
                    .as("seed %s, %s in %s", seed, instant, zone)
                    .isEqualTo(format.format(instant.atZone(zone)));
        }
    }

    @Test
    void partsOfASecondAreDroppedUnlessSomethingMayNotBeginEarlier() {
        var late = Instant.parse("2026-11-24T11:40:00.000000001Z");

        assertThat(Moments.write(late, VIENNA)).isEqualTo("2026-11-24T12:40:00+01:00");
        assertThat(Moments.writeEarliest(late, VIENNA)).isEqualTo("2026-11-24T12:40:01+01:00");
        assertThat(Moments.writeEarliest(late.truncatedTo(ChronoUnit.SECONDS), VIENNA))
                .isEqualTo("2026-11-24T12:40:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T14:20:00+01:00",
                "2026-11-24T13:20:00Z",
                "2026-11-24T14:20+01:00",
                "2026-11-24T05:20:00-08:00",
                "2026-11-24T18:50:00.000+05:30"
            })
    void anyOffsetIsReadAsTheSameInstant(String written) {
        assertThat(Moments.read(written)).contains(Instant.parse("2026-11-24T13:20:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T14:20:00",
                "2026-11-24",
                "2026-11-24 14:20:00+01:00",
                "2026-11-24T14:20:00+01:00[Europe/Vienna]",
                "2026-02-30T14:20:00+01:00",
                "2026-11-24T24:20:00+01:00",
                "2026-11-24T14:20:00+25:00",
                "+999999999-11-24T14:20:00+01:00",
                "-2026-11-24T14:20:00+01:00",
                "1764000000",
                "tomorrow",
                "",
                "٢٠٢٦-11-24T14:20:00+01:00"
            })
    void whatHasNoOffsetOrDoesNotExistIsNoInstant(String written) {
        assertThat(Moments.read(written)).isEmpty();
    }

    @Test
    void datesExistOrAreNone() {
        assertThat(Moments.readDate("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
        assertThat(Moments.readDate("2026-02-29")).isEmpty();
        assertThat(Moments.readDate("2026-2-9")).isEmpty();
        assertThat(Moments.readDate("24.11.2026")).isEmpty();
        assertThat(Moments.readDate("+12026-11-24")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var instant = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(Moments.read(Moments.write(instant, VIENNA))).contains(instant);
        assertThat(OffsetDateTime.parse(Moments.write(instant, VIENNA)).getOffset())
                .isEqualTo(ZoneOffset.ofHours(1));
    }
}
