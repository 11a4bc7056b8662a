package org.medicenter.scheduling.ui;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.IdempotencyKey;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.Wish;
import org.springframework.stereotype.Component;

/**
 * Knows what was booked in this session: whoever loads the form again while the answer is on its way, or goes back to
 * it, is led to the appointment instead of hearing that the time is gone.
 */
@Component
class BookedHere {

    private static final String ATTRIBUTE = BookedHere.class.getName();
    private static final String KEYS = ATTRIBUTE + ".keys";

    private final OwnAppointments appointments;

    BookedHere(OwnAppointments appointments) {
        this.appointments = appointments;
    }

    /** Still booked, and still at that time. */
    record Found(BookedAppointment appointment, ManageToken token) {}

    private record Entry(Wish wish, Instant start, HoldId hold, ManageToken token) {}

    void remember(HeldTime held, Booked booked) {
        entries().add(new Entry(held.wish(), held.time().start(), held.hold(), booked.token()));
    }

    /** Two of a family may have the same time with two specialists: what came of a hold, only the hold tells. */
    Optional<Found> outOf(HeldTime held) {
        return last(it -> it.hold().equals(held.hold()));
    }

    Optional<Found> at(BookingChoice choice) {
        return choice.wish()
                .flatMap(wish -> last(it -> it.wish().equals(wish) && it.start().equals(choice.start())));
    }

    private Optional<Found> last(Predicate<Entry> wanted) {
        return entries().reversed().stream().filter(wanted).findFirst().flatMap(this::found);
    }

    private Optional<Found> found(Entry entry) {
        return appointments
                .find(entry.token())
                .filter(it -> it.status() == AppointmentStatus.BOOKED
                        && it.time().start().equals(entry.start()))
                .map(it -> new Found(it, entry.token()));
    }

    /**
     * One key for each hold of this session: where the answer to a first try never came, the second one is answered with
     * what came of the first, instead of hearing that the time is gone.
     */
    static IdempotencyKey keyOf(HeldTime held) {
        String own =
                keys().computeIfAbsent(held.hold(), hold -> UUID.randomUUID().toString());
        return new IdempotencyKey(own, "");
    }

    @SuppressWarnings("unchecked")
    private static Map<HoldId, String> keys() {
        VaadinSession session = VaadinSession.getCurrent();
        var keys = (Map<HoldId, String>) session.getAttribute(KEYS);
        if (keys == null) {
            keys = new HashMap<>();
            session.setAttribute(KEYS, keys);
        }
        return keys;
    }

    @SuppressWarnings("unchecked")
    private static List<Entry> entries() {
        VaadinSession session = VaadinSession.getCurrent();
        var entries = (List<Entry>) session.getAttribute(ATTRIBUTE);
        if (entries == null) {
            entries = new ArrayList<>();
            session.setAttribute(ATTRIBUTE, entries);
        }
        return entries;
    }
}
