package org.medicenter.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicenter.clinic.Clinic;

class HolidayNamesTest {

    private final Holidays austria = PublicHolidays.of(new Clinic("Medicenter", "AT", "", List.of("en")));

    @ParameterizedTest
    @CsvSource({"2026-12-26, St. Stephen's Day", "2027-05-01, Labour Day", "2027-08-15, Assumption Day"})
    void namesAreSpelledAlike(LocalDate date, String name) {
        assertThat(austria.on(date)).contains(name);
    }
}
