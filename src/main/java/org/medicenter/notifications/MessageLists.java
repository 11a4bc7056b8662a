package org.medicenter.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the outbox page by page. */
@Repository
class MessageLists {

    /**
     * @param states empty: all
     * @param locations null: all
     * @param appointments null: all
     */
    record Wanted(
            Set<MessageState> states,
            @Nullable Set<UUID> locations,
            @Nullable Collection<UUID> appointments) {

        boolean isNothing() {
            return locations != null && locations.isEmpty() || appointments != null && appointments.isEmpty();
        }
    }

    private final JdbcClient jdbc;

    MessageLists(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    List<OutgoingMessage> page(Wanted wanted, int from, int most) {
        if (wanted.isNothing()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        values.put("from", from);
        values.put("most", most);
        return jdbc.sql("select * from outgoing_message" + where
                        + " order by id desc offset :from rows fetch next :most rows only")
                .params(values)
                .query(OutgoingMessages::row)
                .list();
    }

    int count(Wanted wanted) {
        if (wanted.isNothing()) {
            return 0;
        }
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        return jdbc.sql("select count(*) from outgoing_message" + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    Map<MessageState, Integer> totals(@Nullable Set<UUID> locations) {
        var totals = new EnumMap<MessageState, Integer>(MessageState.class);
        var wanted = new Wanted(Set.of(), locations, null);
        if (wanted.isNothing()) {
            return totals;
        }
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        jdbc.sql("select state, count(*) from outgoing_message" + where + " group by state")
                .params(values)
                .query(row -> {
                    totals.put(MessageState.valueOf(row.getString(1)), row.getInt(2));
                });
        return totals;
    }

    boolean isAt(MessageId id, Set<UUID> locations) {
        return !locations.isEmpty()
                && jdbc.sql("select count(*) from outgoing_message where id = :id and location_id in (:locations)")
                                .param("id", id.value())
                                .param("locations", locations)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private static String where(Wanted wanted, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        if (!wanted.states().isEmpty()) {
            conditions.add("state in (:states)");
            values.put("states", wanted.states().stream().map(Enum::name).toList());
        }
        if (wanted.locations() != null) {
            conditions.add("location_id in (:locations)");
            values.put("locations", wanted.locations());
        }
        if (wanted.appointments() != null) {
            conditions.add("appointment_id in (:appointments)");
            values.put("appointments", wanted.appointments());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
