package org.medicenter.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.patients.CheckedPatient;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.CallBooking;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.WaitingTimes;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who waits at a location for a time, as its reception sees it. Each method but {@link #isFor} throws
 * {@link AccessDeniedException} for anybody but the location's reception and administration.
 */
@Service
public class Waitlist {

    /** What is over is forgotten then: it says who wanted what. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final WaitlistBook book;
    private final WaitlistReach reach;
    private final WaitingTimes times;
    private final PatientRegister register;
    private final ClinicDirectory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Waitlist(
            WaitlistBook book,
            WaitlistReach reach,
            WaitingTimes times,
            PatientRegister register,
            ClinicDirectory directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.reach = reach;
        this.times = times;
        this.register = register;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether whoever asks works off the waitlist of that location. */
    public boolean isFor(LocationId location) {
        return reach.isFor(location);
    }

    /** Who waits there, who joined first stands first. Told to the audit, as names are read. */
    public List<WaitingPatient> look(LocationId location) {
        return within(() -> {
            List<WaitingPatient> waiting = following(location);
            if (!waiting.isEmpty()) {
                events.publishEvent(Deed.readList(
                        "waitlist.look",
                        String.valueOf(waiting.size()),
                        waiting.stream().map(it -> it.patient().id().value()).toList()));
            }
            return waiting;
        });
    }

    /** The same a moment later, for who looks at it all the time, or counts only. */
    public List<WaitingPatient> following(LocationId location) {
        reach.require(location);
        List<Waiting> waiting = book.at(location);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientRecord> patients =
                register.findAll(waiting.stream().map(Waiting::patient).toList());
        Map<AppointmentId, Instant> present = times.startsOf(waiting.stream()
                .flatMap(it -> Stream.ofNullable(it.wanted().earlierThan()))
                .toList());
        return waiting.stream()
                .map(it -> new WaitingPatient(
                        it,
                        Objects.requireNonNull(patients.get(it.patient())),
                        it.wanted().earlierThan() == null
                                ? null
                                : present.get(it.wanted().earlierThan())))
                .toList();
    }

    /** What that patient waits for, where whoever asks works; names nobody. */
    public List<Waiting> of(PatientId patient) {
        return book.of(patient).stream()
                .filter(it -> reach.isFor(it.location()))
                .toList();
    }

    /**
     * At the first location of that kind of visit where whoever asks works. A caller who is new is registered with it, and not
     * without.
     */
    public JoinOutcome join(JoinRequest request) {
        Actor actor = reach.desk();
        WaitedFor wanted = request.wanted();
        return switch (times.first(wanted, _ -> true)) {
            case WaitingTimes.Answer.Over() -> new JoinOutcome.NothingToWaitFor();
            case WaitingTimes.Answer.Fits(FreeTime time) when !request.allTheSame() -> new JoinOutcome.FreeNow(time);
            case WaitingTimes.Answer.NothingYet()
            when !request.allTheSame() && !times.mayCome(wanted) -> new JoinOutcome.NeverThen();
            case WaitingTimes.Answer _ -> join(actor, request);
        };
    }

    private JoinOutcome join(Actor actor, JoinRequest request) {
        List<Mistake> ofNote = CallBooking.mistakesIn(request.note());
        if (!ofNote.isEmpty()) {
            return new JoinOutcome.Incomplete(ofNote);
        }
        WaitedFor wanted = request.wanted();
        LocationId location = reach.workplace(directory
                .catalogue()
                .visitType(wanted.wishes().wish().visitType())
                .locations());
        return switch (read(request.who())) {
            case Read.Known(PatientRecord patient) -> joined(actor, location, request, patient::id);
            case Read.New(CheckedPatient checked) -> joined(actor, location, request, () -> register.register(checked));
            case Read.Wrong(List<Mistake> mistakes) -> new JoinOutcome.Incomplete(mistakes);
        };
    }

    /** What is missing or wrong before somebody can wait; none: they may be asked what for. Writes nothing. */
    public List<Mistake> mistakes(Caller who, @Nullable String note) {
        reach.desk();
        var mistakes = new ArrayList<>(CallBooking.mistakesIn(note));
        if (read(who) instanceof Read.Wrong(List<Mistake> wrong)) {
            mistakes.addAll(wrong);
        }
        return List.copyOf(mistakes);
    }

    private sealed interface Read {

        record Known(PatientRecord patient) implements Read {}

        record New(CheckedPatient checked) implements Read {}

        record Wrong(List<Mistake> mistakes) implements Read {}
    }

    private Read read(Caller who) {
        return switch (who) {
            case Caller.Known(PatientId id) ->
                register.find(id)
                        .<Read>map(Read.Known::new)
                        .orElseGet(() -> new Read.Wrong(List.of(
                                new Mistake("patient", "unknown", "This patient is not registered any more."))));
            case Caller.Newcomer newcomer ->
                switch (register.check(
                        newcomer.details(), null, directory.catalogue().clinic().country())) {
                    case PatientCheck.Complete complete -> new Read.New(complete.patient());
                    case PatientCheck.Incomplete incomplete -> new Read.Wrong(incomplete.mistakes());
                };
        };
    }

    /** @param who asked for within the transaction */
    private JoinOutcome joined(Actor actor, LocationId location, JoinRequest request, Supplier<PatientId> who) {
        String note = request.note();
        try {
            return within(() -> {
                var waiting = new Waiting(
                        new WaitingId(TimeOrderedIds.next()),
                        location,
                        who.get(),
                        request.wanted(),
                        clock.instant(),
                        actor.name(),
                        note == null || note.isBlank() ? null : note.strip(),
                        null,
                        null,
                        0);
                book.add(waiting);
                reach.tell("joined", waiting);
                return new JoinOutcome.Joined(waiting.id(), book.at(location).size());
            });
        } catch (DuplicateKeyException twice) {
            return new JoinOutcome.AlreadyWaits();
        }
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT6H")
    void forget() {
        book.forgetEnded(clock.instant().minus(REMEMBERED));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
