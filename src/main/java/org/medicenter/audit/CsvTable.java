package org.medicenter.audit;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 has it: every cell in quotes, lines that end with CR and LF. No spreadsheet takes a cell for
 * a formula: one that begins like it, whatever quotes or spaces stand before, gets an apostrophe in front.
 */
final class CsvTable {

    /** Tells spreadsheets that this is UTF-8. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern FORMULA = Pattern.compile(
            "^(?:[\\t\\r\\n]|[\\s\\p{Z}\"'\u200B\uFEFF]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]).*", Pattern.DOTALL);

    private final Appendable out;

    CsvTable(Appendable out) {
        this.out = out;
    }

    void line(List<String> cells) throws IOException {
        String between = "";
        for (String cell : cells) {
            out.append(between)
                    .append('"')
                    .append(defused(cell).replace("\"", "\"\""))
                    .append('"');
            between = ",";
        }
        out.append("\r\n");
    }

    static String defused(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
