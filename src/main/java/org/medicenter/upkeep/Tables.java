package org.medicenter.upkeep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, as it describes them itself; Flyway's own is none of the clinic's. */
final class Tables {

    private static final String FLYWAY = "flyway_schema_history";
    private static final String[] KINDS = {"TABLE", "BASE TABLE"};

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** By name, those of Flyway among them. */
    List<String> names() throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet tables = description().getTables(null, schema(), "%", KINDS)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** Each after those that its foreign keys lead to. */
    List<Table> inOrder() throws SQLException {
        Map<String, Table> waiting = new TreeMap<>();
        Map<String, Set<String>> references = new TreeMap<>();
        Map<String, List<Table.Column>> columns = columns();
        for (String name : names()) {
            if (!name.equalsIgnoreCase(FLYWAY)) {
                waiting.put(lower(name), new Table(lower(name), columns.getOrDefault(lower(name), List.of())));
                references.put(lower(name), references(name));
            }
        }
        return sorted(waiting, references);
    }

    private static List<Table> sorted(Map<String, Table> waiting, Map<String, Set<String>> references) {
        var sorted = new ArrayList<Table>();
        while (!waiting.isEmpty()) {
            List<String> free = waiting.keySet().stream()
                    .filter(it -> references.getOrDefault(it, Set.of()).stream().noneMatch(waiting::containsKey))
                    .toList();
            if (free.isEmpty()) {
                throw new UpkeepRefusedException("The foreign keys of these tables lead in a circle, so none can be"
                        + " filled first: " + String.join(", ", waiting.keySet()));
            }
            free.forEach(it -> sorted.add(waiting.remove(it)));
        }
        return sorted;
    }

    private Map<String, List<Table.Column>> columns() throws SQLException {
        var columns = new TreeMap<String, List<Table.Column>>();
        try (ResultSet rows = description().getColumns(null, schema(), "%", "%")) {
            while (rows.next()) {
                String table = lower(rows.getString("TABLE_NAME"));
                if (!table.equals(FLYWAY)) {
                    var kind = ValueKind.named(rows.getString("TYPE_NAME"));
                    columns.computeIfAbsent(table, it -> new ArrayList<>())
                            .add(new Table.Column(lower(rows.getString("COLUMN_NAME")), kind));
                }
            }
        }
        columns.values().forEach(it -> it.sort(Comparator.comparing(Table.Column::name)));
        return columns;
    }

    private Set<String> references(String table) throws SQLException {
        var references = new TreeSet<String>();
        try (ResultSet keys = description().getImportedKeys(null, schema(), table)) {
            while (keys.next()) {
                references.add(lower(keys.getString("PKTABLE_NAME")));
            }
        }
        return references;
    }

    private DatabaseMetaData description() throws SQLException {
        return connection.getMetaData();
    }

    private String schema() throws SQLException {
        return connection.getSchema();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
