package org.medicenter.emergency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calls that a location owes, as its reception works them off. Each method throws {@link AccessDeniedException} for
 * anybody but the location's reception and administration.
 */
@Service
public class CallBackQueue {

    /** What is done is forgotten then: it holds a name and a number. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Role[] DESK = {Role.RECEPTIONIST, Role.ADMIN};

    private final CallBackBook book;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallBackQueue(CallBackBook book, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever asks works off the calls of that location. */
    public boolean isFor(LocationId location) {
        return currentActor.find().filter(it -> it.isAt(location.value(), DESK)).isPresent();
    }

    /** All that are owed, urgent ones first, then by when they were asked for. Told to the audit, as names are read. */
    @Transactional
    public List<CallBack> look(LocationId location) {
        List<CallBack> owed = following(location);
        if (!owed.isEmpty()) {
            events.publishEvent(Deed.read("call-back.queue", String.valueOf(owed.size()), null));
        }
        return owed;
    }

    /** The same a moment later, for who looks at it all the time, or counts only. */
    public List<CallBack> following(LocationId location) {
        require(location);
        return book.owed(location);
    }

    /** Whoever asks is on it, so that no colleague calls too. */
    @Transactional
    public CallBackStep take(UUID id, int revision) {
        return step(id, revision, "taken", (call, who) -> call.takenBy(who));
    }

    /** It waits for whoever has time. */
    @Transactional
    public CallBackStep giveBack(UUID id, int revision) {
        return step(id, revision, "given-back", (call, who) -> call.waiting());
    }

    /** Nobody answered: it is tried again. */
    @Transactional
    public CallBackStep noAnswer(UUID id, int revision) {
        return step(id, revision, "no-answer", (call, who) -> call.unanswered());
    }

    @Transactional
    public CallBackStep done(UUID id, int revision, CallBackResult how) {
        return step(id, revision, "done", (call, who) -> call.done(who, how));
    }

    /** It was not done after all. Where the same number has asked again since, that one is owed. */
    @Transactional
    public CallBackStep reopen(UUID id, int revision) {
        CallBack before = find(id).orElse(null);
        if (before == null) {
            return new CallBackStep.Unknown();
        }
        Optional<CallBack> again = book.owed(before.location(), before.phone());
        return again.isPresent()
                ? new CallBackStep.Overtaken(again.get())
                : change(before, before.waiting(), revision, "reopened");
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT6H")
    void forgetDone() {
        book.forgetDone(clock.instant().minus(REMEMBERED));
    }

    private CallBackStep step(UUID id, int revision, String what, BiFunction<CallBack, String, CallBack> how) {
        Actor actor = currentActor.requireAny(DESK);
        CallBack before = find(id).orElse(null);
        if (before == null) {
            return new CallBackStep.Unknown();
        }
        return before.stage() == CallBackStage.DONE
                ? new CallBackStep.Overtaken(before)
                : change(before, how.apply(before, actor.name()), revision, what);
    }

    private Optional<CallBack> find(UUID id) {
        currentActor.requireAny(DESK);
        Optional<CallBack> found = book.find(id);
        found.ifPresent(it -> require(it.location()));
        return found;
    }

    private CallBackStep change(CallBack before, CallBack wanted, int revision, String what) {
        if (!book.change(wanted, revision, clock.instant())) {
            return new CallBackStep.Overtaken(book.find(before.id()).orElse(before));
        }
        events.publishEvent(
                Deed.changed("call-back." + what, before.askedAt().toString(), null, words(before), words(wanted)));
        events.publishEvent(new CallBacksChanged(before.location()));
        return new CallBackStep.Taken(book.find(before.id()).orElseThrow());
    }

    /** Neither whom nor which number: the book of deeds outlives both. */
    private static String words(CallBack call) {
        CallBackResult result = call.result();
        return result == null
                ? call.stage().name().toLowerCase(Locale.ROOT)
                : "done: " + result.slug().replace('-', ' ');
    }

    private void require(LocationId location) {
        if (!currentActor.requireAny(DESK).isAt(location.value(), DESK)) {
            throw new AccessDeniedException("This is for the reception of the location only.");
        }
    }
}
