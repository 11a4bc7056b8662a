package org.medicenter.scheduling;

import java.util.Comparator;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;

/** A resource that a visit takes, and from when to when: buffers and the way of a device included. */
record Allocation(ResourceId resource, TimeRange time) {

    /** The order in which everybody claims, so that bookings wait for each other instead of deadlocking. */
    static final Comparator<Allocation> IN_CLAIMING_ORDER =
            Comparator.comparing(it -> it.resource().toString());

    long firstCell() {
        return Cells.first(time);
    }

    long afterLastCell() {
        return Cells.afterLast(time);
    }

    int cells() {
        return Math.toIntExact(afterLastCell() - firstCell());
    }
}
