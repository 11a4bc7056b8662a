package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Table TABLE =
            new Table("t", List.of(new Table.Column("a", ValueKind.TEXT), new Table.Column("b", ValueKind.TEXT)));

    @Test
    void theOrderOfRowsDoesNotMatter() {
        assertThat(of(row("1", "2"), row("3", "4"))).isEqualTo(of(row("3", "4"), row("1", "2")));
    }

    @Test
    void whatWandersFromOneColumnToTheNext_isNoticed() {
        assertThat(of(row("ab", "c"))).isNotEqualTo(of(row("a", "bc")));
        assertThat(of(row("1", "2"), row("3", "4"))).isNotEqualTo(of(row("1", "4"), row("3", "2")));
    }

    @Test
    void nothingIsNoEmptyText() {
        assertThat(of(row(null, "a"))).isNotEqualTo(of(row("", "a")));
    }

    @Test
    void aRowThatIsThereTwice_isNoticed() {
        assertThat(of(row("a", "b"), row("a", "b"))).isNotEqualTo(of(row("a", "b")));
    }

    @Test
    void aMomentIsTheSame_withWhateverOffset() {
        assertThat(ValueKind.MOMENT.canonical(OffsetDateTime.parse("2026-03-29T03:00:00.000001+02:00")))
                .isEqualTo(ValueKind.MOMENT.canonical(OffsetDateTime.parse("2026-03-29T01:00:00.000001Z")))
                .isNotEqualTo(ValueKind.MOMENT.canonical(OffsetDateTime.parse("2026-03-29T01:00:00Z")));
    }

    @Test
    void valuesOfEachKindAreTheirWholeValue() {
        UUID id = UUID.fromString("f0000000-0000-4000-8000-000000000002");
        assertThat(ValueKind.ID.canonical(id)).isEqualTo(id.toString());
        assertThat(ValueKind.TRUTH.canonical(true)).isEqualTo("true");
        assertThat(ValueKind.WHOLE.canonical(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(ValueKind.DECIMAL.canonical(new BigDecimal("1.50"))).isEqualTo("1.5");
        assertThat(ValueKind.TIME.canonical(LocalTime.of(23, 59, 59))).isEqualTo("23:59:59");
        assertThat(ValueKind.BYTES.canonical(new byte[] {0, -1})).isEqualTo("00ff");
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static Fingerprint of(@Nullable Object[]... rows) {
        var fingerprint = Fingerprint.OF_NOTHING;
        for (var row : rows) {
            fingerprint = fingerprint.with(TABLE, row);
        }
        return fingerprint;
    }
}
