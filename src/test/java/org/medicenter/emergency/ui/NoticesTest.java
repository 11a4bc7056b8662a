package org.medicenter.emergency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.hours.OpeningHours;
import org.medicenter.support.HandClock;
import org.medicenter.support.RulesTest;
import org.medicenter.ui.PageRenderer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The emergency notice of the sample clinic, minute by minute. */
@RulesTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notices;DB_CLOSE_DELAY=-1")
class NoticesTest {

    private static final String OPEN = "We are open now";
    private static final String CLOSED = "We are closed now";
    private static final String BELL = "Press the bell at your bed";

    @Autowired
    ClinicDirectory directory;

    @Autowired
    OpeningHours openingHours;

    @Autowired
    EmergencyNotices emergencyNotices;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock("2026-11-24T10:40:00+01:00");
    private Notices notices;

    @BeforeEach
    void open() {
        notices = notices(new KeptNotices(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:00+01:00, We are closed now, 'Opens Tuesday 24 November, 08:00 (Vienna time)'",
        "2026-11-24T07:59:59+01:00, We are closed now, 'Opens Tuesday 24 November, 08:00 (Vienna time)'",
        "2026-11-24T08:00:00+01:00, We are open now, 'Open until 18:00 (Vienna time)'",
        "2026-11-24T08:01:00+01:00, We are open now, 'Open until 18:00 (Vienna time)'",
        "2026-11-24T17:59:00+01:00, We are open now, 'Open until 18:00 (Vienna time)'",
        "2026-11-24T18:00:00+01:00, We are closed now, 'Opens Wednesday 25 November, 08:00 (Vienna time)'",
        "2026-11-24T18:01:00+01:00, We are closed now, 'Opens Wednesday 25 November, 08:00 (Vienna time)'",
        "2026-11-28T21:10:00+01:00, We are closed now, 'Opens Monday 30 November, 08:00 (Vienna time)'",
        "2026-12-05T10:00:00+01:00, We are open now, 'Open until 13:00 (Vienna time)'",
        "2026-12-08T10:00:00+01:00, We are closed now, 'Opens Wednesday 9 December, 08:00 (Vienna time)'",
        "2026-12-31T12:00:00+01:00, We are closed now, 'Opens Monday 4 January, 08:00 (Vienna time)'",
        "2026-10-25T02:30:00+02:00, We are closed now, 'Opens Tuesday 27 October, 08:00 (Vienna time)'",
        "2027-03-28T01:59:00+01:00, We are closed now, 'Opens Tuesday 30 March, 08:00 (Vienna time)'",
    })
    void itIsRightToTheMinute(String time, String state, String change) {
        clock.turnTo(time);

        assertThat(notices.now().html()).contains(state, change);
    }

    @Test
    void itTellsTheReadersMinute() {
        clock.turnTo("2026-11-28T21:10:45+01:00");

        assertThat(notices.now().html())
                .contains("It is Saturday 28 November, 21:10 in Vienna.")
                .doesNotContain(NoticeTemplate.MINUTE);
    }

    @Test
    void atNightItSpeaksToThoseWhoStayWithUs_butOnlyWhileSomebodyDoes() {
        clock.turnTo("2026-11-24T23:00:00+01:00");
        assertThat(notices.now().html()).contains(CLOSED, BELL);

        clock.turnTo("2026-11-25T07:29:00+01:00");
        assertThat(notices.now().html()).contains(CLOSED, BELL);

        clock.turnTo("2026-11-25T07:30:00+01:00");
        assertThat(notices.now().html()).contains(CLOSED).doesNotContain(BELL);

        clock.turnTo("2026-11-28T23:00:00+01:00");
        assertThat(notices.now().html()).contains(CLOSED).doesNotContain(BELL);
    }

    @Test
    void whileTheClinicIsOpen_nobodyIsSentToTheBell() {
        clock.turnTo("2026-11-26T19:30:00+01:00");

        assertThat(notices.now().html()).contains(OPEN).doesNotContain(BELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"144", "112", "142", "1450", "141", "+4315550140"})
    void everyNumberIsALink(String number) {
        assertThat(notices.now().html()).contains("href=\"tel:" + number + "\"");
    }

    @Test
    void theEmergencyComesFirst_thenTheCrisis_thenWhatIsUrgent() {
        String html = notices.now().html();

        assertThat(html.indexOf("Call 144 now if"))
                .isPositive()
                .isLessThan(html.indexOf("Thoughts of ending your life?"));
        assertThat(html.indexOf("Thoughts of ending your life?")).isLessThan(html.indexOf("Call 1450 today if"));
        assertThat(html.indexOf("Call 1450 today if")).isLessThan(html.indexOf("If it is not urgent"));
    }

    @Test
    void itNeedsNothingButItself() {
        String html = notices.now().html();

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(15_000);
        assertThat(html).doesNotContain("<script", "<link rel=\"stylesheet\"", "@font-face", "<img", " style=");
    }

    @Test
    void theCopyForTheTimeWithoutAConnectionPromisesNoHours() {
        assertThat(notices.offline())
                .contains("Opening hours may have changed", "Call before you come", "Call 144 now if")
                .doesNotContain(OPEN, CLOSED);
    }

    @Test
    void noCopyOutlivesTheStateThatItTells() {
        clock.turnTo("2026-11-24T17:59:50+01:00");

        var answer = new EmergencyPage(notices, clock).now();

        assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=10, public");
    }

    @Test
    void whatWasMadeAheadIsFoundAgainOnDisk_alsoForTheNextWeek() {
        notices.refresh();
        var found = new KeptNotices(folder);

        clock.turnTo("2026-12-01T08:00:00+01:00");
        assertThat(found.at(clock.instant()).orElseThrow().html()).contains(OPEN);
        clock.turnTo("2026-11-28T21:10:00+01:00");
        assertThat(found.at(clock.instant()).orElseThrow().html()).contains(CLOSED);
        assertThat(found.always().orElseThrow())
                .contains("Call before you come", "Call 144 now if")
                .doesNotContain(OPEN, CLOSED);
    }

    private Notices notices(KeptNotices kept) {
        var renderer = new PageRenderer();
        return new Notices(
                directory,
                openingHours,
                emergencyNotices,
                new NoticeTemplate(renderer.engine(), renderer.texts()),
                kept,
                clock);
    }
}
