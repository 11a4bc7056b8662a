package org.medicenter.scheduling.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medicenter.scheduling.AppointmentStatus;

/** Whoever adds a status finds out here what else it needs before anybody sees it. */
class StatusLookTest {

    private static final List<String> WORDS = List.of("staff.status.", "manage.status.");

    @ParameterizedTest
    @EnumSource
    void eachStatusHasAWordForTheDeskAndForThePatient_anIconAndAColour(AppointmentStatus status) throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            texts.load(file);
        }

        assertThat(WORDS)
                .allSatisfy(
                        it -> assertThat(texts.getProperty(it + status.slug())).isNotBlank());
        assertThat(Path.of("frontend/icons", VisitLook.icon(status) + ".svg")).exists();
        assertThat(Path.of("frontend/styles/staff.css"))
                .content()
                .containsPattern("\\.s-status\\." + status.slug() + "[ ,]");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void eachStatusThatStandsOnTheBoardLooksDifferentThere(AppointmentStatus status) {
        assertThat(Path.of("frontend/js/day-board-look.js")).content().contains(".ev." + status.slug() + " ");
    }
}
