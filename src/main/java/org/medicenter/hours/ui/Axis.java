package org.medicenter.hours.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.medicenter.hours.OpeningDay;

/** The hours that the bars of a week show: those of the day, and more where something begins earlier or ends later. */
record Axis(int from, int hours) {

    private static final int FIRST = 6;
    private static final int LAST = 22;
    private static final int EVENING = 16;
    private static final int NEXT_MORNING = 32;

    static Axis around(List<OpeningDay> days) {
        int from = days.stream().mapToInt(it -> it.opens().getHour()).min().orElse(FIRST);
        int to = days.stream().mapToInt(Axis::closingHour).max().orElse(LAST);
        return from >= EVENING && to > 24
                ? even(Math.min(from, EVENING), Math.max(to, NEXT_MORNING))
                : even(Math.min(from, FIRST), Math.max(to, LAST));
    }

    /** "06", "08", … */
    List<Integer> labels() {
        int step = hours > 20 ? 4 : 2;
        return IntStream.rangeClosed(0, hours / step)
                .map(i -> from + i * step)
                .boxed()
                .toList();
    }

    private static Axis even(int from, int to) {
        int begin = from - from % 2;
        return new Axis(begin, to + (to - begin) % 2 - begin);
    }

    private static int closingHour(OpeningDay day) {
        int hour = day.closes().getHour() + (day.closes().getMinute() > 0 ? 1 : 0);
        return day.nextDay() ? hour + 24 : hour;
    }
}
