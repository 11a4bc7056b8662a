package org.medicenter.clinic;

import org.jspecify.annotations.Nullable;

/**
 * How many visits are taken at most; null where there is no such limit. A day is a local date, a week begins on Monday.
 */
public record Caps(@Nullable Integer aDay, @Nullable Integer aWeek) {

    public static final Caps NONE = new Caps(null, null);

    public boolean isNone() {
        return aDay == null && aWeek == null;
    }
}
