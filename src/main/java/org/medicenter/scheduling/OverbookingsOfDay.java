package org.medicenter.scheduling;

/**
 * How many visits of a specialist share, or have shared, a time on a date.
 *
 * @param most so many may
 */
public record OverbookingsOfDay(int used, int most) {

    public boolean isMore() {
        return used < most;
    }
}
