package org.medicenter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\"=1+1",
                "\"\"=1+1",
                "'=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\uff1d1+1",
                "=cmd|' /C calc'!A0\nmore"
            })
    void whatASpreadsheetCouldTakeForAFormula_isText(String cell) {
        assertThat(CsvTable.defused(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rosa Álvarez", "2026-11-24T09:40:00Z", "08:00–18:00", "a=b", "O'Neill", "\"quoted\""})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(CsvTable.defused(cell)).isEqualTo(cell);
    }

    @Test
    void aCellWithCommaQuoteAndEndOfLine_staysOneCell() throws IOException {
        var out = new StringBuilder();

        new CsvTable(out).line(List.of("a,b", "say \"yes\"", "two\r\nlines", ""));

        assertThat(out.toString()).isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\",\"\"\r\n");
    }
}
