package org.medicenter.emergency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.hours.OpeningHours;
import org.medicenter.support.HandClock;
import org.medicenter.support.RulesTest;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.PageRenderer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The emergency notice where the hours cannot be worked out, because there is no location yet. */
@RulesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notices-without-hours;DB_CLOSE_DELAY=-1")
class NoticesWithoutHoursTest {

    @Autowired
    ClinicDirectory directory;

    @Autowired
    OpeningHours openingHours;

    @Autowired
    EmergencyNotices emergencyNotices;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock("2026-11-24T10:40:00+01:00");

    @Test
    void theFullNoticeIsShown_withoutTheState() {
        assertThat(notices().now().html())
                .contains("Call before you come", "there is chest pain", "now if")
                .doesNotContain("We are open", "We are closed", "It is ");
    }

    @Test
    void thePagesMadeBeforeAreShown_asLongAsTheyCoverThisMinute() {
        var period = TimeRange.of(clock.instant().minusSeconds(60), Duration.ofHours(1));
        new KeptNotices(folder).keep(List.of(new KeptNotices.Page(period, "<h1>made before</h1>")), "<h1>always</h1>");

        assertThat(notices().now().html()).contains("made before");

        clock.turnTo("2026-11-24T12:40:00+01:00");
        assertThat(notices().now().html()).contains("always");
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotHideTheNotice() throws Exception {
        Path file = folder.resolve("a-file");
        Files.writeString(file, "not a folder");
        var kept = new KeptNotices(file);

        kept.keep(List.of(), "<h1>always</h1>");

        assertThat(kept.always()).contains("<h1>always</h1>");
    }

    private Notices notices() {
        var renderer = new PageRenderer();
        return new Notices(
                directory,
                openingHours,
                emergencyNotices,
                new NoticeTemplate(renderer.engine(), renderer.texts()),
                new KeptNotices(folder),
                clock);
    }
}
