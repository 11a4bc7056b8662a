package org.medicenter.audit;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 has it: every cell in quotes, lines that end with CR and LF. No spreadsheet takes a cell for
 * a formula: one that begins like it, whatever quotes or spaces stand before, gets an apostrophe in front. So does what
 * begins like it within a cell, where a spreadsheet that splits cells at semicolons, as in Vienna, would begin another.
 */
final class CsvTable {

    /** Tells spreadsheets that this is UTF-8. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String SKIPPED = "[\\s\\p{Z}\\p{Cc}\\p{Cf}\"']*";
    private static final String SIGN = "[=+\\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]";
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\t\\r\\n]|" + SKIPPED + SIGN + ").*", Pattern.DOTALL);
    private static final Pattern FORMULA_OF_A_CELL_INSIDE = Pattern.compile("([;\\t\\r\\n])(?=" + SKIPPED + SIGN + ")");

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
        String inside = FORMULA_OF_A_CELL_INSIDE.matcher(cell).replaceAll("$1'");
        return FORMULA.matcher(cell).matches() ? "'" + inside : inside;
    }
}
