package org.medicenter.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.LocationId;

/**
 * One day of one location, as somebody of the staff may see it.
 *
 * @param columns specialists first, then things
 * @param visits by start; without those that were cancelled
 * @param list all that begin on the date, by start, the cancelled ones included
 */
public record BoardDay(
        LocationId location,
        LocalDate date,
        BoardAxis axis,
        List<BoardColumn> columns,
        List<BoardBlock> blocks,
        List<HeldTime> held,
        List<BoardVisit> visits,
        List<DayEntry> list) {

    public BoardDay {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
        held = List.copyOf(held);
        visits = List.copyOf(visits);
        list = List.copyOf(list);
    }

    public boolean isOf(LocationId wantedLocation, LocalDate wantedDate) {
        return location.equals(wantedLocation) && date.equals(wantedDate);
    }

    public Optional<BoardVisit> find(AppointmentId id) {
        return visits.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
