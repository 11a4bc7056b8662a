package org.medicenter.bench;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The least that a booking costs the database: the same cells, six of a specialist and six of a room, in one transaction. */
class BareInserts {

    private static final int CELLS = 6;
    private static final int BOOKINGS_OF_A_RESOURCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BareInserts(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void makeRoom() {
        jdbc.execute("create table bare_claim (resource_id uuid not null, starts_at bigint not null,"
                + " claim_id uuid not null, expires_at timestamp, primary key (resource_id, starts_at))");
    }

    void insert(int number) {
        UUID claim = UUID.randomUUID();
        var rows = new ArrayList<Object[]>();
        for (int resource = 0; resource < 2; resource++) {
            UUID id = new UUID(resource, number / BOOKINGS_OF_A_RESOURCE);
            for (int cell = 0; cell < CELLS; cell++) {
                rows.add(new Object[] {id, (long) number % BOOKINGS_OF_A_RESOURCE * CELLS + cell, claim, null});
            }
        }
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into bare_claim (resource_id, starts_at, claim_id, expires_at) values (?, ?, ?, ?)", rows));
    }
}
