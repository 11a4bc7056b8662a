package org.medicenter.upkeep;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table come to: how many there are, and the sum of their hashes (SHA-256), which is the same in
 * whatever order a database gives them out. Every value of every row is in it.
 */
record Fingerprint(long rows, BigInteger sum) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final int AT_ONCE = 1000;

    static final Fingerprint OF_NOTHING = new Fingerprint(0, BigInteger.ZERO);

    static Fingerprint of(Table table, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            var fingerprint = OF_NOTHING;
            try (ResultSet row = statement.executeQuery(table.select())) {
                while (row.next()) {
                    fingerprint = fingerprint.with(table, values(table, row));
                }
            }
            return fingerprint;
        }
    }

    /** In the order of the columns. */
    static @Nullable Object[] values(Table table, ResultSet row) throws SQLException {
        List<Table.Column> columns = table.columns();
        var values = new @Nullable Object[columns.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = columns.get(column).kind().read(row, column + 1);
        }
        return values;
    }

    Fingerprint with(Table table, @Nullable Object[] values) {
        MessageDigest hash = sha256();
        for (int column = 0; column < values.length; column++) {
            add(hash, table.columns().get(column).kind(), values[column]);
        }
        return new Fingerprint(
                rows + 1, sum.add(new BigInteger(1, hash.digest())).mod(MODULUS));
    }

    /** With its length in front, so that no two rows run together; nothing has a length of its own. */
    private static void add(MessageDigest hash, ValueKind kind, @Nullable Object value) {
        byte[] bytes = value == null ? new byte[0] : kind.canonical(value).getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : bytes.length)
                .array());
        hash.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
