package org.medicenter.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.database.LastWrites;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The keys of all patients as they are stored. Each question reads one stretch of one index, and no more than it must. */
@Component
class PatientIndex {

    /** Sorts behind each letter. */
    static final String LAST = "\uffff";

    private static final String BEGINS = "from patient_key where key_text >= ? and key_text < ?";

    private final JdbcTemplate jdbc;
    private final LastWrites lastWrites;

    PatientIndex(JdbcTemplate jdbc, LastWrites lastWrites) {
        this.jdbc = jdbc;
        this.lastWrites = lastWrites;
    }

    /** By one statement: a booking waits for it. Part of the caller's transaction. */
    void insert(PatientId id, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(insertion(keys.size()), values(id, keys));
        }
    }

    /** The same at its end: nobody asks for it before. */
    void insertLast(PatientId id, Collection<String> keys) {
        if (!keys.isEmpty()) {
            lastWrites.write(insertion(keys.size()), values(id, keys));
        }
    }

    private static String insertion(int keys) {
        return "insert into patient_key (key_text, patient_id) values "
                + String.join(", ", Collections.nCopies(keys, "(?, ?)"));
    }

    private static Object[] values(PatientId id, Collection<String> keys) {
        return keys.stream().flatMap(key -> Stream.of(key, id.value())).toArray();
    }

    /** Part of the caller's transaction. */
    void remove(PatientId id, Collection<String> keys) {
        if (!keys.isEmpty()) {
            List<Object> values = new ArrayList<>(keys);
            values.add(id.value());
            jdbc.update(
                    "delete from patient_key where key_text in (" + places(keys.size()) + ") and patient_id = ?",
                    values.toArray());
        }
    }

    private static String places(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }

    /** How many keys begin so, those of either kind counted up to a number. */
    int count(Sought begins, int most) {
        List<Boolean> kinds = kinds(begins);
        List<Object> values = new ArrayList<>();
        kinds.forEach(heard -> values.addAll(List.of(begins.in(heard), begins.in(heard) + LAST, most)));
        Integer count = jdbc.queryForObject(
                kinds.stream()
                        .map(_ -> "(select count(*) from (select patient_id " + BEGINS + " limit ?) as begun)")
                        .collect(Collectors.joining(" + ", "select ", "")),
                Integer.class,
                values.toArray());
        return count == null ? 0 : count;
    }

    /**
     * Whose key begins so, and has words that begin with all of the others; in the order of the keys, as they are written
     * and then as they are heard.
     *
     * @param born null: whenever
     * @param most of either kind
     */
    List<UUID> beginning(Sought begins, Collection<Sought> others, @Nullable TypedBirthDate born, int most) {
        List<Object> values = new ArrayList<>();
        String stretches = kinds(begins).stream()
                .map(heard -> stretch(heard, begins, others, born, most, values))
                .collect(Collectors.joining(" union all "));
        return jdbc.queryForList(stretches, UUID.class, values.toArray());
    }

    /** Keys of names as they are written, and as they are heard where somebody may mean that. */
    private static List<Boolean> kinds(Sought begins) {
        return begins.isHeard() ? List.of(false, true) : List.of(false);
    }

    private static String stretch(
            boolean heard,
            Sought begins,
            Collection<Sought> others,
            @Nullable TypedBirthDate born,
            int most,
            List<Object> values) {
        var sql = new StringBuilder("(select patient_id " + BEGINS);
        values.addAll(List.of(begins.in(heard), begins.in(heard) + LAST));
        for (Sought other : others) {
            sql.append(" and (key_text like ? or key_text like ?)");
            values.add(other.in(heard) + "%");
            values.add("% " + other.in(heard) + "%");
        }
        if (born != null) {
            sql.append(" and (").append(born(born, values)).append(')');
        }
        values.add(most);
        return sql.append(" order by key_text limit ?)").toString();
    }

    private static String born(TypedBirthDate born, List<Object> values) {
        List<String> patterns = born.day() == null
                ? born.dates().stream().map(it -> "% " + PatientKeys.born(it)).toList()
                : List.of(String.format(
                        Locale.ROOT,
                        "%% ____%02d%02d",
                        born.day().getMonthValue(),
                        born.day().getDayOfMonth()));
        values.addAll(patterns);
        return patterns.stream().map(it -> "key_text like ?").collect(Collectors.joining(" or "));
    }

    List<UUID> born(Collection<LocalDate> dates, int most) {
        List<Object> values = new ArrayList<>(dates);
        values.add(most);
        return jdbc.queryForList(
                "select id from patient where date_of_birth in ("
                        + String.join(", ", Collections.nCopies(dates.size(), "?")) + ") limit ?",
                UUID.class,
                values.toArray());
    }
}
