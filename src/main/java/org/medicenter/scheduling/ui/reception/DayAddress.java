package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.ui.Reach;

/**
 * What stands in the address of a day, so that Back, reload and a bookmark work. Nothing in it says whose visit it is.
 *
 * @param date null: today
 * @param location its short name; null: the first one
 * @param list whether the day is shown as a list
 * @param visit the chosen one; null: none
 */
record DayAddress(
        @Nullable LocalDate date,
        @Nullable String location,
        boolean list,
        @Nullable AppointmentId visit) {

    private static final String DATE = "date";
    private static final String LOCATION = "location";
    private static final String SHOWN_AS = "as";
    private static final String LIST = "list";
    private static final String VISIT = "visit";

    /** Whatever cannot be read is left out. */
    static DayAddress of(QueryParameters parameters) {
        return new DayAddress(
                date(parameters),
                parameters.getSingleParameter(LOCATION).orElse(null),
                parameters.getSingleParameter(SHOWN_AS).filter(LIST::equals).isPresent(),
                parameters
                        .getSingleParameter(VISIT)
                        .flatMap(DayBoardElement::appointment)
                        .orElse(null));
    }

    DayAddress on(LocalDate wanted) {
        return new DayAddress(wanted, location, list, null);
    }

    DayAddress at(String wanted) {
        return new DayAddress(date, wanted, list, null);
    }

    DayAddress asList(boolean wanted) {
        return new DayAddress(date, location, wanted, wanted ? null : visit);
    }

    DayAddress choosing(@Nullable AppointmentId wanted) {
        return new DayAddress(date, location, list, wanted);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (date != null) {
            parameters.put(DATE, date.toString());
        }
        if (location != null) {
            parameters.put(LOCATION, location);
        }
        if (list) {
            parameters.put(SHOWN_AS, LIST);
        }
        if (visit != null) {
            parameters.put(VISIT, visit.toString());
        }
        return QueryParameters.simple(parameters);
    }

    String address() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? DayView.PAGE : DayView.PAGE + "?" + query;
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
