package org.medicenter.waitlist;

import java.util.Optional;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whom whoever asks reaches on the waitlist, and who is told of what they do. */
@Component
class WaitlistReach {

    private static final Role[] DESK = {Role.RECEPTIONIST, Role.ADMIN};

    private final WaitlistBook book;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    WaitlistReach(WaitlistBook book, CurrentActor currentActor, ApplicationEventPublisher events) {
        this.book = book;
        this.currentActor = currentActor;
        this.events = events;
    }

    boolean isFor(LocationId location) {
        return currentActor.find().filter(it -> it.isAt(location.value(), DESK)).isPresent();
    }

    /** @throws AccessDeniedException for anybody but the location's reception and administration */
    void require(LocationId location) {
        if (!desk().isAt(location.value(), DESK)) {
            throw refusal();
        }
    }

    /** @throws AccessDeniedException for anybody but reception and administration */
    Actor desk() {
        return currentActor.requireAny(DESK);
    }

    /** The first of these where whoever asks works. */
    LocationId workplace(Iterable<LocationId> locations) {
        for (LocationId location : locations) {
            if (isFor(location)) {
                return location;
            }
        }
        throw refusal();
    }

    /** Empty where the wait is over, or somebody has changed it since it was read. */
    Optional<Waiting> reached(WaitingId id, int revision) {
        desk();
        Optional<Waiting> found = book.find(id);
        found.ifPresent(it -> require(it.location()));
        return found.filter(it -> it.revision() == revision);
    }

    /** Who of the desk took the last step there; empty where nobody has, or whoever asks does not work there. */
    Optional<String> whoChanged(WaitingId id) {
        desk();
        return book.lastChange(id).filter(it -> isFor(it.location())).map(WaitlistBook.Changed::by);
    }

    /** Within the transaction that does it. What they wait for stands nowhere else: the log outlives it. */
    void tell(String what, Waiting waiting) {
        currentActor.find().ifPresent(it -> book.changed(waiting.id(), it.name()));
        events.publishEvent(Deed.changed(
                "waitlist." + what,
                waiting.joinedAt().toString(),
                waiting.patient().value(),
                "",
                ""));
        events.publishEvent(new WaitlistChanged(waiting.location()));
    }

    private static AccessDeniedException refusal() {
        return new AccessDeniedException("This is for the reception of the location only.");
    }
}
