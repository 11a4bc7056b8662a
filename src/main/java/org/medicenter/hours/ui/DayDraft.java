package org.medicenter.hours.ui;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.WallRange;
import org.medicenter.hours.WorkingDay;

/** A weekday of working hours as it is being typed: what cannot be read yet is kept as it is. */
final class DayDraft {

    static final class BreakDraft {
        String begins = "";
        String ends = "";
    }

    final DayOfWeek weekday;
    boolean works;
    String begins = "";
    String ends = "";
    final List<BreakDraft> breaks = new ArrayList<>();

    DayDraft(DayOfWeek weekday) {
        this.weekday = weekday;
    }

    /** Several stretches of a day are one with breaks between them. */
    static DayDraft of(DayOfWeek weekday, List<WorkingDay> stretches) {
        var draft = new DayDraft(weekday);
        var sorted = stretches.stream()
                .sorted(Comparator.comparing(
                        it -> Optional.ofNullable(it.begins()).orElse(LocalTime.MIN)))
                .toList();
        if (sorted.isEmpty()) {
            return draft;
        }
        draft.works = true;
        draft.begins = words(sorted.getFirst().begins());
        draft.ends = words(sorted.getLast().ends());
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0) {
                draft.pause(words(sorted.get(i - 1).ends()), words(sorted.get(i).begins()));
            }
            sorted.get(i).breaks().forEach(it -> draft.pause(words(it.begins()), words(it.ends())));
        }
        return draft;
    }

    void pause(String from, String to) {
        var pause = new BreakDraft();
        pause.begins = from;
        pause.ends = to;
        breaks.add(pause);
    }

    /** Empty where something cannot be read. */
    Optional<WorkingDay> read() {
        var from = TypedTime.read(begins);
        var until = TypedTime.read(ends);
        if ((from.isEmpty() && !begins.isBlank()) || (until.isEmpty() && !ends.isBlank())) {
            return Optional.empty();
        }
        var pauses = new ArrayList<WallRange>();
        for (var each : breaks) {
            var first = TypedTime.read(each.begins);
            var last = TypedTime.read(each.ends);
            if (first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            pauses.add(new WallRange(first.get(), last.get()));
        }
        return Optional.of(new WorkingDay(weekday, from.orElse(null), until.orElse(null), pauses));
    }

    DayDraft copy() {
        var copy = new DayDraft(weekday);
        copy.works = works;
        copy.begins = begins;
        copy.ends = ends;
        breaks.forEach(it -> copy.pause(it.begins, it.ends));
        return copy;
    }

    @Override
    public String toString() {
        if (!works) {
            return "";
        }
        var words = new StringBuilder(begins + "–" + ends);
        breaks.forEach(it -> words.append(" /").append(it.begins).append("–").append(it.ends));
        return words.toString();
    }

    private static String words(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
