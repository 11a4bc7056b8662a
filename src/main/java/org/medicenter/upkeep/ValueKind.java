package org.medicenter.upkeep;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column holds, whichever database it is in, and how two values are known to be the same. */
enum ValueKind {
    TEXT(String.class, "character varying", "varchar", "character large object", "text"),
    ID(UUID.class, "uuid"),
    TRUTH(Boolean.class, "boolean", "bool"),
    WHOLE(Long.class, "smallint", "int2", "integer", "int4", "bigint", "int8"),
    DECIMAL(BigDecimal.class, "numeric", "decimal"),
    DATE(LocalDate.class, "date"),
    TIME(LocalTime.class, "time"),
    WALL_TIME(LocalDateTime.class, "timestamp"),
    MOMENT(OffsetDateTime.class, "timestamp with time zone", "timestamptz"),
    BYTES(byte[].class, "binary varying", "binary", "binary large object", "bytea");

    private final Class<?> type;
    private final List<String> names;

    ValueKind(Class<?> type, String... names) {
        this.type = type;
        this.names = List.of(names);
    }

    /** @param name as the database calls the type */
    static ValueKind named(String name) {
        return Stream.of(values())
                .filter(it -> it.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UpkeepRefusedException(
                        "A column of the type " + name + " cannot be moved: ValueKind does not know it."));
    }

    /** As both databases take it. */
    @Nullable
    Object read(ResultSet row, int position) throws SQLException {
        return switch (this) {
            case BYTES -> row.getBytes(position);
            case WHOLE -> whole(row, position);
            default -> row.getObject(position, type);
        };
    }

    /** Of whatever length: PostgreSQL gives a short one out as no other. */
    private static @Nullable Long whole(ResultSet row, int position) throws SQLException {
        long number = row.getLong(position);
        return row.wasNull() ? null : number;
    }

    /** The same text for the same value, and another one for any other. */
    String canonical(Object value) {
        return switch (value) {
            case OffsetDateTime moment -> moment.toInstant().toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
