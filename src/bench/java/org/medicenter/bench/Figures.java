package org.medicenter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medicenter.support.Folders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of one database, written to target/bench.json under its name, beside those of processes before; some of
 * the embedded one's stand at the top too.
 */
final class Figures {

    private static final Path FILE = Folders.target().resolve("bench.json");
    private static final String EMBEDDED = "h2";
    private static final List<Figure> AT_THE_TOP = List.of(Figure.FREE_TIMES_TO_HELLO, Figure.BOOKINGS_TO_INSERTS);

    private final String database;
    private final Map<Figure, Double> values = new LinkedHashMap<>();

    Figures(String database) {
        this.database = database;
    }

    void put(Figure figure, double value) {
        values.put(figure, value);
        System.out.printf(Locale.ROOT, "%s %s: %.3f%n", database, figure.key(), value);
    }

    /** All are written before the first that is not good enough fails. */
    void writeAndCheck() throws IOException {
        var json = JsonMapper.builder().build();
        ObjectNode file = Files.exists(FILE) ? (ObjectNode) json.readTree(FILE.toFile()) : json.createObjectNode();
        values.forEach((figure, value) -> {
            double rounded = Math.round(value * 1000) / 1000.0;
            if (database.equals(EMBEDDED) && AT_THE_TOP.contains(figure)) {
                file.put(figure.key(), rounded);
            }
            file.withObjectProperty(database).put(figure.key(), rounded);
        });
        Files.writeString(FILE, json.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
        assertThat(values.entrySet())
                .allSatisfy(it -> assertThat(it.getKey().isHeldBy(it.getValue()))
                        .as("%s, but it is %.3f on %s", it.getKey().demand(), it.getValue(), database)
                        .isTrue());
    }
}
