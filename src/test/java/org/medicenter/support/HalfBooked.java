package org.medicenter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** What no fault may ever leave in a database. */
public final class HalfBooked {

    private static final Map<String, String> KINDS = Map.of(
            "claims of nobody",
            "select count(*) from claimed_time c where c.expires_at is null"
                    + " and not exists (select 1 from appointment a where a.id = c.claim_id)",
            "booked visits without a claim",
            "select count(*) from appointment a where a.status = 'BOOKED'"
                    + " and not exists (select 1 from claimed_time c where c.claim_id = a.id)",
            "booked visits that claim more or less than they take",
            "select count(*) from appointment a where a.status = 'BOOKED' and (select count(*)"
                    + " from claimed_time c where c.claim_id = a.id) <> (select sum((extract(epoch from"
                    + " l.claimed_until) - extract(epoch from l.claimed_from)) / 300) from allocation l"
                    + " where l.claim_id = a.id)",
            "specialists with two visits at one time",
            "select count(*) from appointment a where exists (select 1 from appointment b where b.id <> a.id"
                    + " and b.specialist_id = a.specialist_id and b.starts_at = a.starts_at"
                    + " and a.status = 'BOOKED' and b.status = 'BOOKED')");

    private HalfBooked() {}

    /** @param database the address of one without overbooked visits, such as {@code jdbc:h2:file:…} */
    public static void assertNothingIs(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                try (var result = statement.executeQuery(kind.getValue())) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getInt(1)).as(kind.getKey()).isZero();
                }
            }
        }
    }
}
