package org.medicenter.support;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.medicenter.support.HeardStatements.Heard;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows and index entries a database looks at for what it is asked: it tells so itself. */
public final class RowsRead {

    private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern POSTGRES =
            Pattern.compile("Scan.*\\(actual [^)]*rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)|Rows Removed by \\D*: (\\d+)");

    private final JdbcTemplate jdbc;

    public RowsRead(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks all of it again. */
    public long by(List<Heard> statements) {
        return statements.stream().mapToLong(this::by).sum();
    }

    private long by(Heard statement) {
        String plan = String.join(
                "\n",
                jdbc.queryForList(
                        "explain analyze " + statement.sql(),
                        String.class,
                        statement.parameters().toArray()));
        boolean fromH2 = H2.matcher(plan).find();
        if (!fromH2 && !plan.contains("actual")) {
            throw new IllegalStateException("This plan does not tell how many rows were read:\n" + plan);
        }
        return fromH2
                ? H2.matcher(plan)
                        .results()
                        .mapToLong(it -> Long.parseLong(it.group(1)))
                        .sum()
                : POSTGRES.matcher(plan).results().mapToLong(RowsRead::rows).sum();
    }

    private static long rows(MatchResult found) {
        return found.group(3) != null
                ? Long.parseLong(found.group(3))
                : Long.parseLong(found.group(1)) * Long.parseLong(found.group(2));
    }
}
