package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.StartTimes;
import org.medicenter.hours.WallClock;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * Where visits of one kind may start. The grid is that of the wall clock, counted from local midnight: on a day whose
 * clock changes, starts still show the minutes that people expect.
 */
final class StartGrid {

    private final StartTimes times;
    private final ZoneId zone;

    StartGrid(StartTimes times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /** The visit that starts then, on the grid or not: from its start to its end. */
    TimeRange visitAt(Instant start) {
        return switch (times) {
            case StartTimes.OnGrid onGrid -> TimeRange.of(start, onGrid.length());
            case StartTimes.Fixed fixed ->
                night(start.atZone(zone).toLocalDate(), fixed)
                        .filter(it -> it.start().equals(start))
                        .orElseGet(() -> TimeRange.of(start, fixed.nominalLength()));
        };
    }

    boolean isOnGrid(Instant start) {
        return switch (times) {
            case StartTimes.OnGrid onGrid -> isOnGrid(start, onGrid.grid());
            case StartTimes.Fixed fixed ->
                night(start.atZone(zone).toLocalDate(), fixed)
                        .filter(it -> it.start().equals(start))
                        .isPresent();
        };
    }

    /** All visits on the grid that lie wholly inside one of the ranges, in ascending order. */
    List<TimeRange> visitsWithin(TimeRanges allowed) {
        var visits = new ArrayList<TimeRange>();
        for (TimeRange range : allowed) {
            switch (times) {
                case StartTimes.OnGrid onGrid -> addOnGrid(visits, range, onGrid);
                case StartTimes.Fixed fixed -> addFixed(visits, range, fixed);
            }
        }
        return visits;
    }

    private void addOnGrid(List<TimeRange> visits, TimeRange range, StartTimes.OnGrid onGrid) {
        Instant start = firstOnGrid(range.start(), onGrid.grid());
        while (!start.plus(onGrid.length()).isAfter(range.end())) {
            visits.add(TimeRange.of(start, onGrid.length()));
            Instant next = start.plus(onGrid.grid());
            start = isOnGrid(next, onGrid.grid()) ? next : firstOnGrid(start.plus(Cells.LENGTH), onGrid.grid());
        }
    }

    private void addFixed(List<TimeRange> visits, TimeRange range, StartTimes.Fixed fixed) {
        LocalDate last = range.end().atZone(zone).toLocalDate();
        for (LocalDate date = range.start().atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            night(date, fixed).filter(range::encloses).ifPresent(visits::add);
        }
    }

    private Optional<TimeRange> night(LocalDate date, StartTimes.Fixed fixed) {
        return WallClock.range(date, fixed.starts(), fixed.ends(), zone);
    }

    private Instant firstOnGrid(Instant from, Duration grid) {
        Instant start = Cells.startOf(Cells.at(from.plus(Cells.LENGTH).minusNanos(1)));
        while (!isOnGrid(start, grid)) {
            start = start.plus(Cells.LENGTH);
        }
        return start;
    }

    private boolean isOnGrid(Instant start, Duration grid) {
        long local = start.getEpochSecond() + zone.getRules().getOffset(start).getTotalSeconds();
        long sinceMidnight = Math.floorMod(local, LocalTime.MAX.toSecondOfDay() + 1L);
        return start.getNano() == 0 && sinceMidnight % grid.toSeconds() == 0;
    }
}
