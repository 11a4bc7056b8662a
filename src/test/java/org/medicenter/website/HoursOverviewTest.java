package org.medicenter.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.hours.OpeningHours;
import org.medicenter.support.RulesTest;
import org.medicenter.ui.PageRenderer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The sample clinic's hours as home shows them. */
@RulesTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:hours-overview;DB_CLOSE_DELAY=-1")
class HoursOverviewTest {

    @Autowired
    ClinicDirectory directory;

    @Autowired
    OpeningHours openingHours;

    @Test
    void theWeekIsShownDayByDay() {
        assertThat(overview("clinic", "2026-11-24T10:40:00+01:00").week().days())
                .extracting(day -> day.name() + " " + day.text())
                .containsExactly(
                        "Monday 08:00–18:00",
                        "Tuesday (today) 08:00–18:00",
                        "Wednesday 08:00–13:00",
                        "Thursday 08:00–20:00",
                        "Friday 08:00–16:00",
                        "Saturday Closed",
                        "Sunday Closed");
    }

    @Test
    void onlyTodaysBarShowsTheTime() {
        List<WeekHours.Day> days =
                overview("clinic", "2026-11-24T12:00:00+01:00").week().days();

        assertThat(days).extracting(WeekHours.Day::now).containsExactly(null, "50.00%", null, null, null, null, null);
        assertThat(days.getFirst().bars()).containsExactly(new WeekHours.Bar("33.33%", "41.67%"));
        assertThat(days.getLast().bars()).isEmpty();
    }

    @Test
    void aHolidayIsCalledByItsName() {
        assertThat(overview("clinic", "2026-12-08T10:00:00+01:00")
                        .week()
                        .days()
                        .get(1)
                        .text())
                .startsWith("Closed, ");
    }

    @Test
    void comingDaysThatAreNotAsUsualAreTold() {
        assertThat(overview("clinic", "2026-11-24T10:40:00+01:00").week().notes())
                .containsExactly(
                        "Closed on Tue 8 Dec, Thu 24 Dec, Fri 25 Dec, Fri 1 Jan, Wed 6 Jan.",
                        "Other hours on Sat 5 Dec (09:00–13:00), Thu 31 Dec (08:00–12:00).");
    }

    @Test
    void theSleepLaboratorysNightsFitIntoOneLine() {
        assertThat(overview("sleep-lab", "2026-11-24T10:40:00+01:00")
                        .inOneLine()
                        .hours())
                .isEqualTo("Mon–Thu 19:00–07:30");
    }

    private HoursOverview overview(String slug, String now) {
        Location location = directory.catalogue().findLocation(slug).orElseThrow();
        return new HoursOverview(
                openingHours.timetable(),
                location,
                OffsetDateTime.parse(now).toInstant(),
                new PageRenderer().texts(),
                Locale.ENGLISH);
    }
}
