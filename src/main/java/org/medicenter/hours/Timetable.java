package org.medicenter.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * All hours of a clinic at one revision: a pure calculation that fetches nothing. Dates are local to the location's
 * zone; instants are on the UTC line; ranges are half open.
 */
public final class Timetable {

    /** The ranges that begin on this local date, each to its own end, which may lie on the next date. */
    public TimeRanges hoursOf(LocationId location, LocalDate date) {
        throw new UnsupportedOperationException("in progress");
    }

    /** When the location is open within the window, cut at the window's edges. */
    public TimeRanges openTime(LocationId location, TimeRange window) {
        throw new UnsupportedOperationException("in progress");
    }

    public OpenState stateAt(LocationId location, Instant instant) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Empty where the date has opening hours of its own. */
    public Optional<Closure> whyClosed(LocationId location, LocalDate date) {
        throw new UnsupportedOperationException("in progress");
    }

    /** When the specialist works there within the window: inside the opening hours, leave and blocks taken away. */
    public TimeRanges workingTime(SpecialistId specialist, LocationId location, TimeRange window) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Whether the specialist is on leave during the whole of this local date. */
    public boolean isOnLeave(SpecialistId specialist, LocalDate date) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The specialists who stand in on this date, because somebody who treats the concern is on leave. */
    public Set<SpecialistId> substitutesFor(ConcernId concern, LocalDate date) {
        throw new UnsupportedOperationException("in progress");
    }

    /** So much open time of the location lies between the answer and the given instant. */
    public Instant businessTimeBefore(LocationId location, Instant instant, Duration openTime) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The last local date before the instant's own that has opening hours of its own; empty where there is none within 400 days. */
    public Optional<LocalDate> openingDayBefore(LocationId location, Instant instant) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The end of the hours of the n-th date with opening hours after the instant's own date. */
    public Optional<Instant> closeOfOpeningDayAfter(LocationId location, Instant instant, int openingDays) {
        throw new UnsupportedOperationException("in progress");
    }

    public long revision() {
        throw new UnsupportedOperationException("in progress");
    }

    /** The ranges that begin on each local date from the first to the last, both included. */
    public List<TimeRange> hoursFrom(LocationId location, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException("in progress");
    }
}
