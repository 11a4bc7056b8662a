package org.medicenter.clinic;

import java.time.Duration;
import java.util.List;

/**
 * A kind of visit and its rules.
 *
 * @param withSpecialist false where a visit takes up things only
 * @param needs the kinds of things that it takes up, one of each
 * @param ownHours where not empty, visits lie inside these windows as well as inside the opening hours
 * @param leadTime the least notice: first start = now + lead time
 * @param horizonDays last local date of a start = today + this many days
 * @param preparation what to do and to bring, a sentence a line; may be empty
 */
public record VisitType(
        VisitTypeId id,
        String slug,
        String name,
        StartTimes startTimes,
        Duration bufferBefore,
        Duration bufferAfter,
        Duration leadTime,
        int horizonDays,
        BookableBy bookableBy,
        CutOff cutOff,
        boolean withSpecialist,
        List<Need> needs,
        List<LocationId> locations,
        List<WeeklyWindow> ownHours,
        String preparation) {

    /** Minutes on a day without a clock change, buffers aside. */
    public int minutes() {
        return (int) startTimes.nominalLength().toMinutes();
    }
}
