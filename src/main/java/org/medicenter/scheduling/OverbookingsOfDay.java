package org.medicenter.scheduling;

/**
 * How many visits of a specialist share, or have shared, a time on a date, and whether one more may at one moment of it.
 *
 * @param most so many may
 * @param momentIsFull whether two share that very time already
 */
public record OverbookingsOfDay(int used, int most, boolean momentIsFull) {

    OverbookingsOfDay(int used, int most) {
        this(used, most, false);
    }

    OverbookingsOfDay atFullMoment() {
        return new OverbookingsOfDay(used, most, true);
    }

    public boolean isMore() {
        return used < most && !momentIsFull;
    }
}
