package org.medicenter.nodes;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.medicenter.database.LastWrites;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code node_news}. They are dated by the database's clock as late as possible: a transaction is seen by
 * others after its rows' date, by as long as its commit takes.
 */
@Component
class NewsRows {

    private static final String WRITE =
            "insert into node_news (id, node_id, told_at, words) values (?, ?, clock_timestamp(), ?)";
    /** Two ranges of the index: of what this node told itself no row is read. */
    private static final String READ = """
            select id, words from node_news where node_id < ? and told_at > clock_timestamp() - cast(? as interval)
            union all
            select id, words from node_news where node_id > ? and told_at > clock_timestamp() - cast(? as interval)""";

    private static final String FORGET =
            "delete from node_news where told_at < clock_timestamp() - cast(? as interval)";

    record News(UUID id, String words) {}

    private final JdbcTemplate database;
    private final LastWrites lastWrites;
    private final UUID node = UUID.randomUUID();

    NewsRows(JdbcTemplate database, LastWrites lastWrites) {
        this.database = database;
        this.lastWrites = lastWrites;
    }

    /** Whether other nodes may use this database: of an embedded one this process is the only node. */
    boolean areShared() {
        return !lastWrites.isEmbedded();
    }

    /** Within a transaction, at its end. */
    void write(String words) {
        lastWrites.writeAtTheVeryEnd(WRITE, TimeOrderedIds.next(), node, words);
    }

    /** What other nodes told during that time, what this node has heard of already as well. */
    List<News> since(Duration ago) {
        return database.query(
                READ,
                (row, number) -> new News(row.getObject("id", UUID.class), row.getString("words")),
                node,
                ago.toString(),
                node,
                ago.toString());
    }

    void forget(Duration ago) {
        database.update(FORGET, ago.toString());
    }
}
