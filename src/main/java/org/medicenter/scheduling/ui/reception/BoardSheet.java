package org.medicenter.scheduling.ui.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardAxis;
import org.medicenter.scheduling.BoardColumn;
import org.medicenter.scheduling.BoardDay;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.BoardWeek;
import org.medicenter.scheduling.DayLoad;

/**
 * What the board shows: columns side by side from the same minute to the same minute. On a day they are people and things,
 * in a week the dates of one specialist.
 *
 * @param key tells this day or week from others
 * @param columns none: there is nothing to draw
 */
record BoardSheet(String key, Kind kind, List<Column> columns) {

    static final BoardSheet NONE = new BoardSheet("", Kind.DAY, List.of());

    enum Kind {
        DAY,
        WEEK
    }

    /**
     * One column.
     *
     * @param key how the browser calls it
     * @param day the day of whose board it is
     * @param what whose it is
     * @param load null on a day
     */
    record Column(
            String key,
            BoardDay day,
            BoardColumn what,
            @Nullable DayLoad load) {

        Stream<BoardVisit> visits() {
            return day.visits().stream().filter(it -> it.column().equals(what.id()));
        }

        BoardAxis axis() {
            return day.axis();
        }
    }

    BoardSheet {
        columns = List.copyOf(columns);
    }

    static BoardSheet of(BoardDay day) {
        return new BoardSheet(
                day.location() + " " + day.date(),
                Kind.DAY,
                day.columns().stream()
                        .map(it -> new Column(it.id().toString(), day, it, null))
                        .toList());
    }

    static BoardSheet of(BoardWeek week) {
        return new BoardSheet(
                week.location() + " " + week.specialist() + " " + week.monday(),
                Kind.WEEK,
                week.days().stream()
                        .map(it -> new Column(
                                it.board().date().toString(),
                                it.board(),
                                it.board().columns().getFirst(),
                                it.load()))
                        .toList());
    }

    Stream<BoardVisit> visits() {
        return columns.stream().flatMap(Column::visits);
    }

    Optional<BoardVisit> find(AppointmentId id) {
        return visits().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(it -> it.key().equals(wanted)).findFirst();
    }

    /** A specialist's time, by a column's key and a minute of its axis; empty: there is no such place. */
    Optional<FreePlace> free(String wanted, int minute) {
        return column(wanted)
                .filter(it -> it.what().kind() == BoardColumn.Kind.PERSON)
                .filter(it -> minute >= it.axis().from() && minute < it.axis().to())
                .map(it -> new FreePlace(
                        new SpecialistId(it.what().id()), it.axis().at(minute)));
    }

    /** Where somebody's or something's time stands; empty: it is not on the board. */
    Optional<Column> column(UUID what, Instant at) {
        return columns.stream()
                .filter(it -> it.what().id().equals(what) && it.axis().range().contains(at))
                .findFirst();
    }

    /** "Dr Amara Okafor"; empty for who is not on the board. */
    String name(UUID what) {
        return columns.stream()
                .map(Column::what)
                .filter(it -> it.id().equals(what))
                .map(BoardColumn::name)
                .findFirst()
                .orElse("");
    }

    /** Of the column in which it is now; the first one where it is in none. */
    BoardAxis axis(Instant now) {
        return columns.stream()
                .map(Column::axis)
                .filter(it -> it.range().contains(now))
                .findFirst()
                .orElse(columns.getFirst().axis());
    }

    /** In minutes, how far a column's zero lies behind that of another axis. */
    static long behind(Column column, BoardAxis other) {
        return Duration.between(other.zero(), column.axis().zero()).toMinutes();
    }
}
