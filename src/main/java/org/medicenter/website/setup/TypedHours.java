package org.medicenter.website.setup;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.WallRange;

/** Reads the times of a day as people type them: "8", "8:05", "8.05", "0805"; "24:00" is midnight. */
public final class TypedHours {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?");

    private TypedHours() {}

    /** Empty where one of its times cannot be read, or the break is no time at all. It may still have faults. */
    public static Optional<OpeningDay> read(SetupDraft.Day day) {
        var opens = time(day.opens());
        var closes = time(day.closes());
        var breaks = new ArrayList<WallRange>();
        for (var pause : day.breaks()) {
            var from = time(pause.from());
            var to = time(pause.to());
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            breaks.add(new WallRange(from.get(), to.get()));
        }
        return opens.isEmpty() || closes.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningDay(
                        day.weekday(), opens.get(), closes.get(), closes.get().equals(LocalTime.MIDNIGHT), breaks));
    }

    private static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
