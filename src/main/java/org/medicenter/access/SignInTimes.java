package org.medicenter.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each account last signed in. Written beside the entity, because a change of that ends sessions. */
@Component
class SignInTimes {

    private final JdbcClient database;

    SignInTimes(JdbcClient database) {
        this.database = database;
    }

    void remember(UUID account, Instant at) {
        database.sql("update account set last_sign_in_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    Map<UUID, Instant> ofAll() {
        var times = new HashMap<UUID, Instant>();
        database.sql("select id, last_sign_in_at from account where last_sign_in_at is not null")
                .query(row -> {
                    times.put(
                            row.getObject("id", UUID.class),
                            row.getObject("last_sign_in_at", OffsetDateTime.class)
                                    .toInstant());
                });
        return times;
    }
}
