package org.medicenter.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table into another database, many at once. */
final class TableCopy {

    private static final int AT_ONCE = 1000;

    private final Connection source;
    private final Connection target;

    TableCopy(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    /** @return of what was read */
    Fingerprint copy(Table table) throws SQLException {
        try (Statement reading = source.createStatement();
                PreparedStatement writing = target.prepareStatement(table.insert())) {
            reading.setFetchSize(AT_ONCE);
            var read = Fingerprint.OF_NOTHING;
            try (ResultSet row = reading.executeQuery(table.select())) {
                while (row.next()) {
                    @Nullable Object[] values = Fingerprint.values(table, row);
                    read = read.with(table, values);
                    add(writing, values);
                    if (read.rows() % AT_ONCE == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
            return read;
        }
    }

    private static void add(PreparedStatement writing, @Nullable Object[] values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            writing.setObject(column + 1, values[column]);
        }
        writing.addBatch();
    }
}
