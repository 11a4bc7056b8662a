package org.medicenter.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedSettingAnalyzerTest {

    @Test
    void theOperatorReadsASentenceInsteadOfAStackTrace(CapturedOutput output) {
        var application = new SpringApplicationBuilder(ClinicClock.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> application.run("--medicenter.clock.start=2026-11-24T10:40:00+01:00"))
                .isNotNull();

        assertThat(output)
                .contains("medicenter.clock.start is set, but it is meant for trials only")
                .contains("Remove medicenter.clock.start")
                .doesNotContain("\tat org.medicenter");
    }
}
