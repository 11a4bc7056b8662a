package org.medicenter.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    @Test
    void openOrClosedIsKeptForHalfAMinuteButNotBeyondTheNextChange() {
        assertThat(Freshness.until(Duration.ofHours(7)).getHeaderValue()).isEqualTo("max-age=30, public");
        assertThat(Freshness.until(Duration.ofSeconds(12)).getHeaderValue()).isEqualTo("max-age=12, public");
        assertThat(Freshness.until(Duration.ofSeconds(-1)).getHeaderValue()).isEqualTo("max-age=0, public");
    }
}
