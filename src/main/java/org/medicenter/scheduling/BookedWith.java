package org.medicenter.scheduling;

import java.time.Clock;
import java.time.ZoneOffset;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitsAhead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts booked visits that have not begun. */
@Component
class BookedWith implements VisitsAhead {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    BookedWith(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public int of(Entry entry) {
        currentActor.requireAny(Role.ADMIN);
        String with = switch (entry) {
            case Specialist _ -> "specialist_id = ?";
            case VisitType _ -> "visit_type_id = ?";
            case Location _ -> "location_id = ?";
            case Concern _ -> "concern_id = ?";
            case Resource _ -> "id in (select claim_id from allocation where resource_id = ?)";
        };
        return jdbc.sql("select count(*) from appointment where status = 'BOOKED' and starts_at > ? and " + with)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(entry.key())
                .query(Integer.class)
                .single();
    }
}
