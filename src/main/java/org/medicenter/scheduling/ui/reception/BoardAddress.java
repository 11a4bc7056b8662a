package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.ui.Reach;

/**
 * What stands in the address of the calendar, so that Back, reload and a bookmark work. Nothing in it says whose visit it
 * is.
 *
 * @param date null: today
 * @param location its short name; null: the first one
 * @param specialist likewise; null: the first one, or all where all can be shown
 * @param visit the chosen one; null: none
 */
record BoardAddress(
        BoardView view,
        @Nullable LocalDate date,
        @Nullable String location,
        @Nullable String specialist,
        @Nullable AppointmentId visit) {

    private static final String DATE = "date";
    private static final String LOCATION = "location";
    private static final String SPECIALIST = "specialist";
    private static final String SHOWN_AS = "as";
    private static final String LIST = "list";
    private static final String VISIT = "visit";

    /** A visit on the board of its day. */
    static BoardAddress ofDay(LocalDate date, String location, @Nullable AppointmentId visit) {
        return new BoardAddress(BoardView.DAY, date, location, null, visit);
    }

    /** Where a visit stands that was booked. */
    static BoardAddress of(BookedAppointment visit, Location place) {
        LocalDate date = visit.time().start().atZone(place.zone()).toLocalDate();
        return ofDay(date, place.slug(), visit.id());
    }

    /** Whatever cannot be read is left out. */
    static BoardAddress of(BoardView page, QueryParameters parameters) {
        boolean list = page == BoardView.DAY
                && parameters.getSingleParameter(SHOWN_AS).filter(LIST::equals).isPresent();
        return new BoardAddress(
                list ? BoardView.LIST : page,
                date(parameters),
                parameters.getSingleParameter(LOCATION).orElse(null),
                parameters.getSingleParameter(SPECIALIST).orElse(null),
                parameters
                        .getSingleParameter(VISIT)
                        .flatMap(DayBoardElement::appointment)
                        .orElse(null));
    }

    BoardAddress on(LocalDate wanted) {
        return new BoardAddress(view, wanted, location, specialist, null);
    }

    BoardAddress at(String wanted) {
        return new BoardAddress(view, date, wanted, specialist, null);
    }

    BoardAddress of(@Nullable String wanted) {
        return new BoardAddress(view, date, location, wanted, null);
    }

    /** A list has nobody chosen. */
    BoardAddress as(BoardView wanted) {
        return new BoardAddress(wanted, date, location, specialist, wanted == BoardView.LIST ? null : visit);
    }

    BoardAddress choosing(@Nullable AppointmentId wanted) {
        return new BoardAddress(view, date, location, specialist, wanted);
    }

    /** The first one where none is named, or none of that name is there. */
    Optional<Location> place(List<Location> places) {
        return places.stream()
                .filter(it -> it.slug().equals(location))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    /** Empty where none is named, or none of that name is there. */
    Optional<Specialist> who(List<Specialist> people) {
        return people.stream().filter(it -> it.slug().equals(specialist)).findFirst();
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (date != null) {
            parameters.put(DATE, date.toString());
        }
        if (location != null) {
            parameters.put(LOCATION, location);
        }
        if (specialist != null) {
            parameters.put(SPECIALIST, specialist);
        }
        if (view == BoardView.LIST) {
            parameters.put(SHOWN_AS, LIST);
        }
        if (visit != null) {
            parameters.put(VISIT, visit.toString());
        }
        return QueryParameters.simple(parameters);
    }

    String address() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? view.page() : view.page() + "?" + query;
    }

    void go() {
        UI.getCurrent().navigate(view.page(), parameters());
    }

    /** The page stays; only what its address says is another now. */
    void replace() {
        UI.getCurrent().getPage().getHistory().replaceState(null, address());
    }

    private static @Nullable LocalDate date(QueryParameters parameters) {
        try {
            return parameters
                    .getSingleParameter(DATE)
                    .map(LocalDate::parse)
                    .filter(it -> Reach.has(it.getYear()))
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
