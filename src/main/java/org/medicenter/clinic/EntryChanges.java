package org.medicenter.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed each entry last, and how often it was changed. */
@Component
class EntryChanges {

    record Change(int version, String by, Instant at) {}

    private final JdbcClient database;
    private final Clock clock;

    EntryChanges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<UUID, Change> all() {
        var all = new HashMap<UUID, Change>();
        database.sql("select entry_id, version, changed_by, changed_at from catalogue_change")
                .query(row -> {
                    all.put(
                            row.getObject("entry_id", UUID.class),
                            new Change(
                                    row.getInt("version"),
                                    row.getString("changed_by"),
                                    row.getObject("changed_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return all;
    }

    /** Of who read an older version than this one. */
    Optional<SetupOutcome.ChangedMeanwhile> since(UUID entry, int version) {
        return Optional.ofNullable(all().get(entry))
                .filter(it -> it.version() != version)
                .map(it -> new SetupOutcome.ChangedMeanwhile(it.by(), it.at()));
    }

    void note(UUID entry, String by) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        int known = database.sql("update catalogue_change set version = version + 1, changed_by = ?, changed_at = ?"
                        + " where entry_id = ?")
                .params(by, now, entry)
                .update();
        if (known == 0) {
            database.sql("insert into catalogue_change (entry_id, version, changed_by, changed_at) values (?, 1, ?, ?)")
                    .params(entry, by, now)
                    .update();
        }
    }
}
