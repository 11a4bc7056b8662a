package org.medicenter.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a clinic from the embedded database to an empty PostgreSQL database: migrates that, copies all tables in one
 * transaction, reads every row again, and commits only if all are the same. The embedded database stays as it is. When
 * anything goes wrong, the other is as empty as it was.
 */
final class Move {

    private static final Logger LOG = LoggerFactory.getLogger(Move.class);

    private final Database source;
    private final Database target;
    private final Migrations migrations;

    Move(Database source, Database target, Migrations migrations) {
        this.source = source;
        this.target = target;
        this.migrations = migrations;
    }

    /** @return how many rows of which table were moved, in the order of moving */
    Map<String, Long> run() {
        if (!source.isEmbedded() || !target.isPostgres()) {
            throw new UpkeepRefusedException("A clinic moves from the embedded database to PostgreSQL"
                    + " (jdbc:postgresql://host:5432/medicenter), and this is from " + source.name() + " to "
                    + target.name() + ".");
        }
        try (Connection from = source.openAlone();
                Connection to = target.open()) {
            migrations.demandAllOf(source);
            demandEmpty(to);
            return moved(from, to);
        } catch (SQLException broken) {
            throw new UpkeepRefusedException(
                    "The move broke off, and nothing is in " + target.name() + ": " + broken.getMessage(), broken);
        }
    }

    private void demandEmpty(Connection to) throws SQLException {
        List<String> there = new Tables(to).names();
        if (!there.isEmpty()) {
            throw new UpkeepRefusedException("The database " + target.name() + " is not empty: it has "
                    + there.getFirst() + (there.size() == 1 ? "" : " and " + (there.size() - 1) + " more tables")
                    + ". Give an empty one, for example by dropdb and createdb.");
        }
    }

    private Map<String, Long> moved(Connection from, Connection to) throws SQLException {
        boolean done = false;
        try {
            migrations.run(target);
            to.setAutoCommit(false);
            Map<String, Long> rows = copyAndCompare(from, to);
            to.commit();
            done = true;
            LOG.info("Moved: {} rows in {} tables, each read again and compared", total(rows), rows.size());
            return rows;
        } catch (FlywayException notMigrated) {
            throw new UpkeepRefusedException(
                    "The tables cannot be made in " + target.name() + ": " + notMigrated.getMessage(), notMigrated);
        } finally {
            if (!done) {
                emptyAgain(to);
            }
        }
    }

    private Map<String, Long> copyAndCompare(Connection from, Connection to) throws SQLException {
        List<Table> tables = new Tables(from).inOrder();
        demandSame(tables, new Tables(to).inOrder());
        forgetWhatMigrationsInsert(tables, to);
        var copied = new LinkedHashMap<Table, Fingerprint>();
        var copy = new TableCopy(from, to);
        for (Table table : tables) {
            copied.put(table, copy.copy(table));
        }
        var rows = new LinkedHashMap<String, Long>();
        for (Map.Entry<Table, Fingerprint> entry : copied.entrySet()) {
            demandSame(entry.getKey(), entry.getValue(), Fingerprint.of(entry.getKey(), to));
            LOG.info("{}: {} rows", entry.getKey().name(), entry.getValue().rows());
            rows.put(entry.getKey().name(), entry.getValue().rows());
        }
        return rows;
    }

    private static void demandSame(List<Table> here, List<Table> there) {
        for (Table table : here) {
            if (!there.contains(table)) {
                throw new UpkeepRefusedException("The table " + table.name() + " has other columns in PostgreSQL.");
            }
        }
        if (here.size() != there.size()) {
            throw new UpkeepRefusedException("PostgreSQL has other tables than the embedded database.");
        }
    }

    private static void demandSame(Table table, Fingerprint read, Fingerprint written) {
        if (!read.equals(written)) {
            throw new UpkeepRefusedException("The table " + table.name() + " is not the same in PostgreSQL: "
                    + read.rows() + " rows were read, and of the " + written.rows() + " there at least one differs."
                    + " Nothing was moved.");
        }
    }

    /** Not from tables that are empty: of some no row may be deleted, by nobody. */
    private static void forgetWhatMigrationsInsert(List<Table> tables, Connection to) throws SQLException {
        try (Statement statement = to.createStatement()) {
            for (Table table : tables.reversed()) {
                if (hasRows(table, statement)) {
                    statement.executeUpdate("delete from " + table.name());
                }
            }
        }
    }

    private static boolean hasRows(Table table, Statement statement) throws SQLException {
        try (ResultSet one = statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
            return one.next();
        }
    }

    /** It had no table at all before. */
    private void emptyAgain(Connection to) throws SQLException {
        to.close();
        try (Connection connection = target.open();
                Statement statement = connection.createStatement()) {
            List<String> made = new Tables(connection).names();
            if (!made.isEmpty()) {
                statement.execute("drop table " + String.join(", ", made));
            }
        } catch (SQLException | UpkeepRefusedException gone) {
            LOG.error("{} is not empty again, it has tables without a clinic: drop it", target.name(), gone);
        }
    }

    private static long total(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
