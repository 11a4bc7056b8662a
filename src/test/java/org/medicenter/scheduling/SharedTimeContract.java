package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.TimeRange;

/** Whatever two share, each cell of it is somebody's, and who does not share lacks nothing. */
abstract class SharedTimeContract extends BookingContract {

    @AfterEach
    void nothingIsLeftBetweenTwoVisits() {
        assertThat(count("select count(*) from claimed_time c where not exists (select 1 from allocation a"
                        + " where a.claim_id = c.claim_id and a.resource_id = c.resource_id)"
                        + " and not exists (select 1 from blocked_time b where b.id = c.claim_id)"))
                .as("cells of nobody")
                .isZero();
        for (var visit : jdbc.queryForList("select id from appointment where status <> 'CANCELLED'", UUID.class)) {
            assertHasItsTime(visit);
        }
        SignedInAs.nobodyWorks();
    }

    /** Whoever shares lacks only what somebody else has; whoever does not, lacks nothing. */
    private void assertHasItsTime(UUID visit) {
        boolean shares =
                count("select count(*) from overbooking where appointment_id = ? and ended_at is null", visit) == 1;
        List<Allocation> taken = jdbc.query(
                "select resource_id, claimed_from, claimed_until from allocation where claim_id = ?",
                (row, number) -> new Allocation(
                        new ResourceId(row.getObject(1, UUID.class)),
                        new TimeRange(
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant())),
                visit);
        int missing = 0;
        for (Allocation allocation : taken) {
            int own = cellsOf(allocation, " and claim_id = '" + visit + "'");
            assertThat(cellsOf(allocation, ""))
                    .as("all of the time of %s is somebody's", visit)
                    .isEqualTo(allocation.cells());
            missing += allocation.cells() - own;
        }
        assertThat(missing > 0).as("%s shares", visit).isEqualTo(shares);
    }

    private int cellsOf(Allocation allocation, String also) {
        return count(
                "select count(*) from claimed_time where resource_id = ? and starts_at >= ? and starts_at < ?" + also,
                allocation.resource().value(),
                allocation.firstCell(),
                allocation.afterLastCell());
    }
}
