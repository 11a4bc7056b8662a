package org.medicenter.upkeep;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table with its columns in the order of their names: equal, where two databases have the same. */
record Table(String name, List<Column> columns) {

    /** @param kind what its values are */
    record Column(String name, ValueKind kind) {}

    String select() {
        return "select " + columnNames() + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + columnNames() + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
