package org.medicenter.access.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medicenter.support.ClinicTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log tells of that which strangers send and patients write. */
@ClinicTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogTest.class);

    @Test
    void whatAStrangerSendsIsNoLineOfItsOwn(CapturedOutput log) {
        LOG.warn("Unknown kind {}", "x\r\n2026-11-24 ERROR all patients lost\0\u001b[31m");
        LOG.warn("Unreadable", new IllegalArgumentException("y\n2026-11-24 ERROR doctors lost"));

        assertThat(log.getOut().lines()).noneMatch(line -> line.startsWith("2026-11-24 ERROR"));
        assertThat(log.getOut())
                .contains("all patients lost\\u0000\\u001b[31m", "doctors lost")
                .doesNotContain("\0", "\u001b[31m");
    }

    @Test
    void whatADatabaseQuotesOfAPatientIsNotToldOn(CapturedOutput log) {
        var refused = new SQLException(
                "Unique index or primary key violation: \"PUBLIC.CONTACT_IS_KNOWN_ONCE ON PUBLIC.PATIENT(EMAIL)"
                        + " VALUES ( 'rosa@mail.example' )\"",
                "23505");
        LOG.error("Not saved", new IllegalStateException("could not execute [" + refused.getMessage() + "]", refused));

        assertThat(log.getOut())
                .contains("IllegalStateException: SQL state 23505, CONTACT_IS_KNOWN_ONCE")
                .contains("SQLException: SQL state 23505, CONTACT_IS_KNOWN_ONCE")
                .doesNotContain("rosa@mail.example");
    }

    @Test
    void whatPostgresqlQuotesOfAPatientIsNotToldOnEither() {
        var refused = new SQLException(
                "ERROR: new row for relation \"patient\" violates check constraint \"patient_has_a_name\"\n"
                        + "  Detail: Failing row contains (Rosa Álvarez).",
                "23514");
        var tooLong = new SQLException("Value too long for column \"NOTE\": \"'Rosa snores' (11)\"", "22001");

        assertThat(DiscreetTrace.tell(refused, refused.getMessage())).isEqualTo("SQL state 23514, patient_has_a_name");
        assertThat(DiscreetTrace.tell(tooLong, tooLong.getMessage())).isEqualTo("SQL state 22001");
    }

    @Test
    void aTraceIsNoLongerThanAScreen(CapturedOutput log) {
        LOG.error("Deep", deep(200));

        assertThat(log.getOut().lines().filter(line -> line.startsWith("\tat ")))
                .hasSizeLessThan(45);
    }

    private static Throwable deep(int frames) {
        return frames == 0 ? new IllegalStateException("deep") : deep(frames - 1);
    }
}
