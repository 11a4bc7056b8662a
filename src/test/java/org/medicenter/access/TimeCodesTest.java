package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 6238, appendix B, for SHA-1, of whose eight digits ours are the last six. */
class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        var now = Instant.ofEpochSecond(second);

        assertThat(TimeCodes.code(SECRET, TimeCodes.step(now))).isEqualTo(code.substring(2));
        assertThat(TimeCodes.stepOf(code.substring(2), SECRET, now)).hasValue(TimeCodes.step(now));
    }

    @Test
    void aWatchMayBeHalfAMinuteWrong_andNoMore() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long step = TimeCodes.step(now);

        assertThat(TimeCodes.stepOf(TimeCodes.code(SECRET, step - 1), SECRET, now))
                .hasValue(step - 1);
        assertThat(TimeCodes.stepOf(TimeCodes.code(SECRET, step + 1), SECRET, now))
                .hasValue(step + 1);
        assertThat(TimeCodes.stepOf(TimeCodes.code(SECRET, step - 2), SECRET, now))
                .isEmpty();
        assertThat(TimeCodes.stepOf(TimeCodes.code(SECRET, step + 2), SECRET, now))
                .isEmpty();
    }

    @Test
    void aCodeMayBeTypedInGroups_andNothingElseIsOne() {
        var now = Instant.ofEpochSecond(1_234_567_890);

        assertThat(TimeCodes.stepOf("005 924", SECRET, now)).isPresent();
        assertThat(TimeCodes.stepOf("5924", SECRET, now)).isEmpty();
        assertThat(TimeCodes.stepOf("٠٠٥٩٢٤", SECRET, now)).isEmpty();
        assertThat(TimeCodes.stepOf("", SECRET, now)).isEmpty();
    }

    @Test
    void secretsAreWrittenAsTheStandardSays() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.decode("MZXW6YTBOI")).isEqualTo("foobar".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anEncryptedSecretOpensForItsOwnerOnly() {
        byte[] key = Secrets.random(32);
        String kept = Secrets.encrypt(SECRET, key, "owner");

        assertThat(Secrets.decrypt(kept, key, "owner")).isEqualTo(SECRET);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Secrets.decrypt(kept, key, "somebody else"))
                .isInstanceOf(IllegalStateException.class);
    }
}
