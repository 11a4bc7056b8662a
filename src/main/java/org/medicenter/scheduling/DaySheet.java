package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * A day on paper: the board of it, and of each visit what the board leaves out.
 *
 * @param visits of each visit on the board
 */
public record DaySheet(BoardDay day, Map<AppointmentId, VisitOnPaper> visits) {

    private static final Duration SHORTEST_GAP = Duration.ofMinutes(15);

    /**
     * @param born the date of birth
     * @param phone null: none is known
     * @param note the team's own; what a patient told when booking does not stand on paper; may be empty
     */
    public record VisitOnPaper(LocalDate born, @Nullable String phone, String note) {}

    public DaySheet {
        visits = Map.copyOf(visits);
    }

    public VisitOnPaper onPaper(BoardVisit visit) {
        return Objects.requireNonNull(visits.get(visit.id()), "Each visit on a sheet is told of");
    }

    public List<BoardVisit> visitsOf(UUID column) {
        return day.visits().stream().filter(it -> it.column().equals(column)).toList();
    }

    public List<BoardBlock> blocksOf(UUID column) {
        return day.blocks().stream().filter(it -> it.column().equals(column)).toList();
    }

    /** From when to when somebody is there, breaks included; null where they are not in at all. */
    public @Nullable TimeRange presence(UUID column) {
        List<TimeRange> there = there(column).asList();
        return there.isEmpty()
                ? null
                : new TimeRange(there.getFirst().start(), there.getLast().end());
    }

    /** What nobody has taken, buffers included, from an instant on. What patients hold while they book counts as free. */
    public List<TimeRange> free(UUID column, Instant from) {
        TimeRanges taken = TimeRanges.of(visitsOf(column).stream()
                .map(it -> new TimeRange(
                        it.entry().time().start().minus(it.before()),
                        it.entry().time().end().plus(it.after())))
                .toList());
        return there(column).minus(taken).stream()
                .filter(it -> it.end().isAfter(from))
                .map(it -> it.start().isBefore(from) ? new TimeRange(from, it.end()) : it)
                .filter(it -> Duration.between(it.start(), it.end()).compareTo(SHORTEST_GAP) >= 0)
                .toList();
    }

    private TimeRanges there(UUID column) {
        return TimeRanges.of(day.axis().range())
                .minus(TimeRanges.of(
                        blocksOf(column).stream().map(BoardBlock::time).toList()));
    }
}
