package org.medicenter.clinic;

import java.time.Duration;

/** Until when a patient may move or cancel a visit. */
public sealed interface CutOff {

    /** So many hours before the start, counted back through the location's open hours only. */
    record BusinessHours(Duration hours) implements CutOff {
        public BusinessHours {
            if (hours.isNegative()) {
                throw new IllegalArgumentException("A cut-off lies before the visit, but this one is " + hours);
            }
        }
    }

    /** 12:00 of the last earlier date that has opening hours of its own. */
    record NoonOfOpeningDayBefore() implements CutOff {}

    /** 12:00 of the date before. */
    record NoonOfDayBefore() implements CutOff {}
}
