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
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                "\ufe661+1",
                "\u22121",
                "\u2060=1+1",
                "\u0000=1+1",
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
    void whereASpreadsheetSplitsCellsAtSemicolons_noFormulaBeginsEither() {
        assertThat(CsvTable.defused("Rosa;=1+1")).isEqualTo("Rosa;'=1+1");
        assertThat(CsvTable.defused("Rosa; \"=1+1;-2;@x")).isEqualTo("Rosa;' \"=1+1;'-2;'@x");
        assertThat(CsvTable.defused("Rosa;\uff1d1+1")).isEqualTo("Rosa;'\uff1d1+1");
        assertThat(CsvTable.defused("Rosa; Álvarez")).isEqualTo("Rosa; Álvarez");
    }

    @Test
    void whereASpreadsheetBeginsALineInsideOfACell_noFormulaBeginsEither() {
        assertThat(CsvTable.defused("Rosa\r\n=1+1\t+2")).isEqualTo("Rosa\r'\n'=1+1\t'+2");
    }

    @Test
    void aCellWithCommaQuoteAndEndOfLine_staysOneCell() throws IOException {
        var out = new StringBuilder();

        new CsvTable(out).line(List.of("a,b", "say \"yes\"", "two\r\nlines", ""));

        assertThat(out.toString()).isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\",\"\"\r\n");
    }
}
