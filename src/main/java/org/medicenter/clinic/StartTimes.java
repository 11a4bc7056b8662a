package org.medicenter.clinic;

import java.time.Duration;
import java.time.LocalTime;

/** When visits of a type may start, and how long they last. */
public sealed interface StartTimes {

    /** No visit lasts longer by the clock on the wall; in the night of the autumn change it is an hour more. */
    Duration LONGEST = Duration.ofDays(1);

    /**
     * Starts every so many minutes of the wall clock, counted from local midnight.
     *
     * @param length of the visit, buffers aside: a multiple of five minutes
     * @param grid a multiple of five minutes
     */
    record OnGrid(Duration length, Duration grid) implements StartTimes {
        public OnGrid {
            requireFiveMinutes(length, "A visit's length");
            requireFiveMinutes(grid, "A start grid");
        }
    }

    /** Starts once a day, such as a night from 20:00 to 06:30: an end at or before the start is on the next date. */
    record Fixed(LocalTime starts, LocalTime ends) implements StartTimes {}

    private static void requireFiveMinutes(Duration duration, String what) {
        if (!duration.isPositive() || duration.toSeconds() % 300 != 0) {
            throw new IllegalArgumentException(
                    what + " is a multiple of five minutes and more than none, but this one is " + duration);
        }
    }

    /** The nominal length: what the clock shows on a day without a clock change. */
    default Duration nominalLength() {
        return switch (this) {
            case OnGrid onGrid -> onGrid.length();
            case Fixed fixed -> {
                Duration length = Duration.between(fixed.starts(), fixed.ends());
                yield length.isPositive() ? length : length.plusDays(1);
            }
        };
    }
}
