package org.medicenter.emergency.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.medicenter.clinic.Location;
import org.medicenter.hours.OpenState;
import org.medicenter.hours.Timetable;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** Works out what the notice will say, from now on: one period for each state, so that every page can be made ahead. */
final class NoticePeriods {

    private final Timetable timetable;
    private final Location main;
    private final List<Location> others;

    /** @param locations the main one first */
    NoticePeriods(Timetable timetable, List<Location> locations) {
        this.timetable = timetable;
        this.main = locations.getFirst();
        this.others = locations.subList(1, locations.size());
    }

    /** The periods that lie between now and then, without a gap, the first from now on. */
    List<NoticePeriod> between(Instant now, Instant then) {
        var result = new ArrayList<NoticePeriod>();
        Instant start = now;
        for (Instant change : changes(new TimeRange(now, then))) {
            result.add(new NoticePeriod(new TimeRange(start, change), stateAt(start)));
            start = change;
        }
        return result;
    }

    private NavigableSet<Instant> changes(TimeRange window) {
        var result = new TreeSet<Instant>();
        result.add(window.end());
        addChanges(main, window, result);
        others.forEach(other -> addChanges(other, window, result));
        return result.tailSet(window.start(), false);
    }

    private void addChanges(Location location, TimeRange window, NavigableSet<Instant> changes) {
        for (TimeRange open : timetable.openTime(location.id(), window)) {
            changes.add(open.start());
            changes.add(open.end());
        }
    }

    private OpenNow stateAt(Instant instant) {
        OpenState state = timetable.stateAt(main.id(), instant);
        return state.open()
                ? new OpenNow.Open(state.nextChange())
                : new OpenNow.Closed(state.nextChange(), isNightHere(instant));
    }

    private boolean isNightHere(Instant instant) {
        return others.stream().anyMatch(other -> isOpenThroughTheNight(other, instant));
    }

    private boolean isOpenThroughTheNight(Location location, Instant instant) {
        var around = TimeRange.of(instant.minus(Duration.ofDays(1)), Duration.ofDays(2));
        TimeRanges open = timetable.openTime(location.id(), around);
        for (TimeRange range : open) {
            if (range.contains(instant)) {
                return crossesMidnight(range, location.zone());
            }
        }
        return false;
    }

    private static boolean crossesMidnight(TimeRange range, ZoneId zone) {
        Instant last = range.end().minusNanos(1);
        return !range.start()
                .atZone(zone)
                .toLocalDate()
                .equals(last.atZone(zone).toLocalDate());
    }
}
