package org.medicenter.scheduling.ui.reception;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.DaySheet;

/**
 * Whom the copy shows that this session's browser keeps: it is made anew each minute, and only who is new on it counts as
 * read.
 */
final class KeptBefore {

    private static final String WHERE = KeptBefore.class.getName();

    private record Copy(UUID location, LocalDate date, Set<UUID> visits) implements Serializable {}

    private final HttpSession session;

    private KeptBefore(HttpSession session) {
        this.session = session;
    }

    static KeptBefore of(HttpSession session) {
        return new KeptBefore(session);
    }

    /** @param reading tells whom it shows, except for those who are known */
    DaySheet told(LocationId location, LocalDate date, Function<Set<AppointmentId>, DaySheet> reading) {
        DaySheet sheet = reading.apply(known(location, date));
        session.setAttribute(
                WHERE,
                new Copy(
                        location.value(),
                        date,
                        sheet.visits().keySet().stream()
                                .map(AppointmentId::value)
                                .collect(Collectors.toSet())));
        return sheet;
    }

    private Set<AppointmentId> known(LocationId location, LocalDate date) {
        return session.getAttribute(WHERE) instanceof Copy copy
                        && copy.location().equals(location.value())
                        && copy.date().equals(date)
                ? copy.visits().stream().map(AppointmentId::new).collect(Collectors.toSet())
                : Set.of();
    }
}
