package org.medicenter.scheduling.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.LiveHold;
import org.medicenter.scheduling.Wish;

/**
 * A time that is kept for whoever fills in the form. It is remembered in the session, so that loading the page again
 * finds it instead of losing to it.
 *
 * @param wish what was asked for; the specialist of the time may be anyone who was free
 * @param renewed whether it was kept longer once: there is no second time
 */
record HeldTime(Wish wish, HoldId hold, FreeTime time, Instant expiresAt, boolean renewed) {

    private static final String ATTRIBUTE = HeldTime.class.getName();
    private static final int MOST = 3;

    /** What is held of that choice; empty where it is held for another one. */
    static Optional<HeldTime> of(BookingChoice choice, HoldId hold, LiveHold live) {
        return choice.wish()
                .filter(wish -> wish.visitType().equals(live.wish().visitType()))
                .filter(wish -> wish.specialist() == null
                        || wish.specialist().equals(live.time().specialist()))
                .filter(wish -> live.time().start().equals(choice.start()))
                .map(wish -> new HeldTime(wish, hold, live.time(), live.expiresAt(), live.renewed()));
    }

    HeldTime until(Instant later) {
        return new HeldTime(wish, hold, time, later, true);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void remember(VaadinSession session) {
        all(session).put(new Key(wish, time.start()), this);
    }

    void forget(VaadinSession session) {
        all(session).remove(new Key(wish, time.start()));
    }

    /** What this session holds of that wish at that time, unless it is over. */
    static Optional<HeldTime> find(VaadinSession session, BookingChoice choice, Instant now) {
        if (choice.start() == null) {
            return Optional.empty();
        }
        Instant start = choice.start();
        return choice.wish()
                .flatMap(wish -> Optional.ofNullable(all(session).get(new Key(wish, start))))
                .filter(it -> !it.isOver(now));
    }

    /** The one to give back before another is taken: nobody holds more than three at once, in however many pages. */
    static Optional<HeldTime> oneTooMany(VaadinSession session, Instant now) {
        List<HeldTime> live = all(session).values().stream()
                .filter(it -> !it.isOver(now))
                .sorted(Comparator.comparing(HeldTime::expiresAt))
                .toList();
        return live.size() < MOST ? Optional.empty() : Optional.of(live.getFirst());
    }

    private record Key(Wish wish, Instant start) implements Serializable {}

    @SuppressWarnings("unchecked")
    private static Map<Key, HeldTime> all(VaadinSession session) {
        var held = (Map<Key, HeldTime>) session.getAttribute(ATTRIBUTE);
        if (held == null) {
            held = new ConcurrentHashMap<>();
            session.setAttribute(ATTRIBUTE, held);
        }
        return held;
    }
}
