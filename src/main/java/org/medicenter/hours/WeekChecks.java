package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medicenter.clinic.WeeklyWindow;

/** Whether the hours of a week can be: each day in itself, and no day into the next, over the end of the week too. */
final class WeekChecks {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;

    /** Minutes since the beginning of week A. */
    private record Stretch(int begins, int ends, int week, WeeklyWindow window) {

        static Stretch of(int week, WeeklyWindow window) {
            int midnight = week * MINUTES_OF_WEEK + (window.weekday().getValue() - 1) * MINUTES_OF_DAY;
            int begins = midnight + window.begins().toSecondOfDay() / 60;
            int ends = midnight + window.ends().toSecondOfDay() / 60;
            return new Stretch(begins, ends > begins ? ends : ends + MINUTES_OF_DAY, week, window);
        }

        Stretch later(int minutes) {
            return new Stretch(begins + minutes, ends + minutes, week, window);
        }

        String words() {
            return OpeningDay.name(window.weekday()) + " "
                    + OpeningDay.words(new WallRange(window.begins(), window.ends()));
        }
    }

    private WeekChecks() {}

    static List<PlanFault> faults(OpeningWeeks version) {
        LocalDate from = version.validFrom();
        int count = version.weeks().size();
        if (count != 1 && count != 2) {
            return List.of(new PlanFault.OfVersion(from, "All weeks are alike, or two alternate."));
        }
        var faults = new ArrayList<PlanFault>();
        for (int week = 0; week < count; week++) {
            Set<DayOfWeek> weekdays = new HashSet<>();
            for (var day : version.weeks().get(week)) {
                var own = new ArrayList<>(day.faults());
                if (!weekdays.add(day.weekday())) {
                    own.add("%s stands in this week twice.".formatted(day.name()));
                }
                for (String sentence : own) {
                    faults.add(new PlanFault.OfDay(from, week, day.weekday(), sentence));
                }
            }
        }
        return faults.isEmpty() ? overlaps(version) : faults;
    }

    private static List<PlanFault> overlaps(OpeningWeeks version) {
        var stretches = new ArrayList<Stretch>();
        for (int week = 0; week < version.weeks().size(); week++) {
            for (var day : version.weeks().get(week)) {
                for (var window : day.windows()) {
                    stretches.add(Stretch.of(week, window));
                }
            }
        }
        if (stretches.isEmpty()) {
            return List.of();
        }
        stretches.sort(Comparator.comparingInt(Stretch::begins));
        stretches.add(stretches.getFirst().later(version.weeks().size() * MINUTES_OF_WEEK));
        var faults = new ArrayList<PlanFault>();
        for (int i = 1; i < stretches.size(); i++) {
            var before = stretches.get(i - 1);
            var after = stretches.get(i);
            if (before.ends() > after.begins()) {
                faults.add(new PlanFault.OfDay(
                        version.validFrom(),
                        after.week(),
                        after.window().weekday(),
                        "%s and %s overlap.".formatted(before.words(), after.words())));
            }
        }
        return faults;
    }
}
