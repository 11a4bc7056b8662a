package org.medicenter.hours.ui;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.WallRange;

/** The hours of a day as the bar writes them: "480-720 750-1080", minutes since midnight, on the next date above 1440. */
final class Stretches {

    private static final int DAY = 24 * 60;
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}-\\d{1,4}( \\d{1,4}-\\d{1,4}){0,11}");

    private Stretches() {}

    static String write(Optional<OpeningDay> day) {
        return day.map(Stretches::write).orElse("");
    }

    private static String write(OpeningDay day) {
        var edges = new ArrayList<Integer>();
        edges.add(minute(day.opens()));
        for (WallRange each : day.breaks()) {
            edges.add(minute(each.begins()));
            edges.add(minute(each.ends()));
        }
        edges.add(minute(day.closes()) + (day.nextDay() ? DAY : 0));
        boolean ascending =
                Stream.iterate(1, i -> i < edges.size(), i -> i + 1).allMatch(i -> edges.get(i - 1) < edges.get(i));
        var drawn = ascending ? edges : List.of(edges.getFirst(), edges.getLast());
        if (drawn.getFirst() >= drawn.getLast()) {
            return "";
        }
        return Stream.iterate(0, i -> i < drawn.size(), i -> i + 2)
                .map(i -> drawn.get(i) + "-" + drawn.get(i + 1))
                .collect(Collectors.joining(" "));
    }

    /** Empty for what our bar never writes. */
    static Optional<OpeningDay> read(DayOfWeek weekday, String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var edges = Stream.of(written.split("[ -]")).map(Integer::parseInt).toList();
        int closes = edges.getLast();
        boolean possible =
                closes <= 2 * DAY && edges.stream().limit(edges.size() - 1L).allMatch(it -> it < DAY);
        if (!possible) {
            return Optional.empty();
        }
        var breaks = new ArrayList<WallRange>();
        for (int i = 1; i < edges.size() - 1; i += 2) {
            breaks.add(new WallRange(time(edges.get(i)), time(edges.get(i + 1))));
        }
        return Optional.of(new OpeningDay(weekday, time(edges.getFirst()), time(closes), closes >= DAY, breaks));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIN.plusMinutes(minute % DAY);
    }
}
