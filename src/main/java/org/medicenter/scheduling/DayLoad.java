package org.medicenter.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import org.medicenter.time.TimeRange;

/**
 * How full a day is.
 *
 * @param visits without those that were cancelled
 * @param working minutes for which specialists work
 * @param taken minutes of visits with specialists; more than {@code working} where visits stand outside of it
 * @param open whether the location has opening hours
 */
public record DayLoad(LocalDate date, int visits, long working, long taken, boolean open) {

    private static final int WHOLE = 100;

    /** @param appointments the cancelled ones may be among them */
    static DayLoad of(
            LocalDate date, Collection<Appointment> appointments, Collection<TimeRange> working, boolean open) {
        var coming = appointments.stream()
                .filter(it -> it.status() != AppointmentStatus.CANCELLED)
                .toList();
        return new DayLoad(
                date,
                coming.size(),
                minutes(working),
                minutes(coming.stream()
                        .filter(it -> it.specialist() != null)
                        .map(Appointment::time)
                        .toList()),
                open);
    }

    /** From 0 to 100; 0 where nobody works. */
    public int percent() {
        return working == 0 ? 0 : (int) Math.min(WHOLE, taken * WHOLE / working);
    }

    private static long minutes(Collection<TimeRange> ranges) {
        return ranges.stream()
                .map(TimeRange::length)
                .mapToLong(Duration::toMinutes)
                .sum();
    }
}
