package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Weekly versions of something, each valid from a date until the next one's, with one week or two that alternate. */
final class Versions<W> {

    private record Version<W>(LocalDate firstMonday, List<List<W>> weeks) {}

    private final TreeMap<LocalDate, Version<W>> byDate = new TreeMap<>();
    private final Function<W, DayOfWeek> weekday;

    Versions(Function<W, DayOfWeek> weekday) {
        this.weekday = weekday;
    }

    void add(LocalDate validFrom, List<List<W>> weeks) {
        byDate.put(validFrom, new Version<>(mondayOf(validFrom), weeks));
    }

    /** What stands in the version that is valid on the date, for its weekday in its week. */
    List<W> on(LocalDate date) {
        var entry = byDate.floorEntry(date);
        if (entry == null) {
            return List.of();
        }
        return week(entry.getValue(), date).stream()
                .filter(it -> weekday.apply(it) == date.getDayOfWeek())
                .toList();
    }

    private static <W> List<W> week(Version<W> version, LocalDate date) {
        long weeksSince = ChronoUnit.WEEKS.between(version.firstMonday(), mondayOf(date));
        return version.weeks()
                .get((int) Math.floorMod(weeksSince, (long) version.weeks().size()));
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
