package org.medicenter.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.patients.CheckedPatient;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.HoldOutcome;
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
 * Who waits at a location for a time, as its reception works it off. Each method but {@link #isFor} throws
 * {@link AccessDeniedException} for anybody but the location's reception and administration.
 */
@Service
public class Waitlist {

    /** So long somebody who was taken off the list can be put back where they stood. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** So long a time is kept for somebody who is asked. */
    public static final Duration KEPT = Duration.ofMinutes(15);

    /** What is over is forgotten then: it says who wanted what. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Role[] DESK = {Role.RECEPTIONIST, Role.ADMIN};

    private final WaitlistBook book;
    private final WaitingTimes times;
    private final GivenTimes given;
    private final PatientRegister register;
    private final ClinicDirectory directory;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Waitlist(
            WaitlistBook book,
            WaitingTimes times,
            GivenTimes given,
            PatientRegister register,
            ClinicDirectory directory,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.times = times;
        this.given = given;
        this.register = register;
        this.directory = directory;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether whoever asks works off the waitlist of that location. */
    public boolean isFor(LocationId location) {
        return currentActor.find().filter(it -> it.isAt(location.value(), DESK)).isPresent();
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
        require(location);
        List<Waiting> waiting = book.at(location);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientRecord> patients =
                register.findAll(waiting.stream().map(Waiting::patient).toList());
        return waiting.stream()
                .map(it -> new WaitingPatient(it, Objects.requireNonNull(patients.get(it.patient()))))
                .toList();
    }

    /**
     * At the first location of that kind of visit where whoever asks works. A caller who is new is registered with it, and not
     * without.
     */
    public JoinOutcome join(JoinRequest request) {
        Actor actor = currentActor.requireAny(DESK);
        WaitedFor wanted = request.wanted();
        return switch (times.first(wanted, _ -> true)) {
            case WaitingTimes.Answer.Over() -> new JoinOutcome.NothingToWaitFor();
            case WaitingTimes.Answer.Fits(FreeTime time) when !request.evenIfFree() -> new JoinOutcome.FreeNow(time);
            case WaitingTimes.Answer _ -> join(actor, request);
        };
    }

    private JoinOutcome join(Actor actor, JoinRequest request) {
        WaitedFor wanted = request.wanted();
        LocationId location = place(actor, wanted);
        return switch (read(request.who())) {
            case Read.Known(PatientRecord patient) -> joined(actor, location, wanted, patient.id(), null);
            case Read.New(CheckedPatient checked) -> joined(actor, location, wanted, null, checked);
            case Read.Wrong(List<Mistake> mistakes) -> new JoinOutcome.Incomplete(mistakes);
        };
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

    private LocationId place(Actor actor, WaitedFor wanted) {
        return directory.catalogue().visitType(wanted.wishes().wish().visitType()).locations().stream()
                .filter(it -> actor.isAt(it.value(), DESK))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("This visit is at other locations only."));
    }

    private JoinOutcome joined(
            Actor actor,
            LocationId location,
            WaitedFor wanted,
            @Nullable PatientId known,
            @Nullable CheckedPatient newcomer) {
        try {
            return within(() -> {
                PatientId patient = known == null ? register.register(Objects.requireNonNull(newcomer)) : known;
                var waiting = new Waiting(
                        new WaitingId(TimeOrderedIds.next()),
                        location,
                        patient,
                        wanted,
                        clock.instant(),
                        actor.name(),
                        null,
                        null,
                        0);
                book.add(waiting);
                tell("joined", waiting);
                return new JoinOutcome.Joined(waiting.id(), book.at(location).size());
            });
        } catch (DuplicateKeyException twice) {
            return new JoinOutcome.AlreadyWaits();
        }
    }

    /** Takes somebody off the list. */
    public WaitlistStep leave(WaitingId id, int revision) {
        Optional<Waiting> left = within(() -> {
            Optional<Waiting> waiting = reached(id, revision).filter(it -> book.end(it, Ending.LEFT, clock.instant()));
            waiting.ifPresent(it -> tell("left", it));
            return waiting;
        });
        return after(left);
    }

    /**
     * They were told of what has become free, and do not want it.
     *
     * @param fit the time that was spoken of
     */
    public WaitlistStep decline(WaitingId id, int revision, FreeTime fit) {
        try {
            Optional<Waiting> declined = within(() -> {
                Optional<Waiting> waiting = reached(id, revision);
                waiting.ifPresent(it -> {
                    book.decline(it, fit.start());
                    book.fits(it, null);
                    tell("declined", it);
                });
                return waiting;
            });
            return after(declined);
        } catch (DuplicateKeyException declinedAlready) {
            return new WaitlistStep.Done();
        }
    }

    /** What was kept for them is free again. */
    private WaitlistStep after(Optional<Waiting> done) {
        done.ifPresent(this::giveBack);
        return done.isPresent() ? new WaitlistStep.Done() : new WaitlistStep.Overtaken();
    }

    /** Who was taken off a moment ago waits again, where they stood. */
    public WaitlistStep putBack(WaitingId id) {
        currentActor.requireAny(DESK);
        try {
            return within(() -> {
                Waiting waiting = book.putBack(id, clock.instant().minus(UNDO)).orElse(null);
                if (waiting == null) {
                    return new WaitlistStep.Overtaken();
                }
                require(waiting.location());
                tell("put-back", waiting);
                return new WaitlistStep.Done();
            });
        } catch (DuplicateKeyException waitsAnew) {
            return new WaitlistStep.Overtaken();
        }
    }

    /** What came of giving somebody the time that has become free. */
    public sealed interface GiveOutcome {

        record Given(GivenTimes.Outcome.Given what) implements GiveOutcome {}

        record Refused(GivenTimes.Outcome why) implements GiveOutcome {}

        /** A colleague was faster, or the wait has ended by itself. */
        record Overtaken() implements GiveOutcome {}
    }

    /**
     * For whoever is on the telephone, by the rules of the desk: books the time, or moves their visit there.
     *
     * @param fit the time that was spoken of
     */
    public GiveOutcome give(WaitingId id, int revision, FreeTime fit) {
        Optional<Waiting> reached = reached(id, revision);
        if (reached.isEmpty()) {
            return new GiveOutcome.Overtaken();
        }
        Waiting waiting = reached.get();
        HoldId held = waiting.kept() == null ? null : waiting.kept().hold();
        return switch (given.give(waiting.patient(), waiting.wanted(), fit, held)) {
            case GivenTimes.Outcome.Given done -> {
                within(() -> {
                    book.end(waiting, Ending.BOOKED, clock.instant());
                    tell("booked", waiting);
                    return done;
                });
                yield new GiveOutcome.Given(done);
            }
            case GivenTimes.Outcome other -> new GiveOutcome.Refused(other);
        };
    }

    /** What came of keeping a time for somebody. */
    public sealed interface KeepOutcome {

        record Kept(Instant until) implements KeepOutcome {}

        /** Somebody has it, or it overlaps with the visit that they have. */
        record NotKept() implements KeepOutcome {}

        /** A colleague was faster, or the wait has ended by itself. */
        record Overtaken() implements KeepOutcome {}
    }

    /**
     * Nobody else takes it for {@link #KEPT}, while they are asked.
     *
     * @param fit the time that they are asked about
     */
    public KeepOutcome keep(WaitingId id, int revision, FreeTime fit) {
        Optional<Waiting> reached = reached(id, revision).filter(it -> !it.isKeptAt(clock.instant()));
        if (reached.isEmpty()) {
            return new KeepOutcome.Overtaken();
        }
        return switch (given.hold(reached.get().wanted(), fit, KEPT)) {
            case HoldOutcome.NotHeld _ -> new KeepOutcome.NotKept();
            case HoldOutcome.Held held -> kept(reached.get(), held);
        };
    }

    private KeepOutcome kept(Waiting waiting, HoldOutcome.Held held) {
        boolean written = within(() -> {
            boolean kept = book.keep(waiting, held.time(), new Waiting.Kept(held.hold(), held.expiresAt()));
            if (kept) {
                tell("kept", waiting);
            }
            return kept;
        });
        if (!written) {
            given.release(held.hold());
            return new KeepOutcome.Overtaken();
        }
        return new KeepOutcome.Kept(held.expiresAt());
    }

    private void giveBack(Waiting waiting) {
        if (waiting.kept() != null) {
            given.release(waiting.kept().hold());
        }
    }

    @Scheduled(initialDelayString = "PT9M", fixedDelayString = "PT6H")
    void forget() {
        book.forgetEnded(clock.instant().minus(REMEMBERED));
    }

    private Optional<Waiting> reached(WaitingId id, int revision) {
        currentActor.requireAny(DESK);
        Optional<Waiting> found = book.find(id);
        found.ifPresent(it -> require(it.location()));
        return found.filter(it -> it.revision() == revision);
    }

    private void tell(String what, Waiting waiting) {
        String type = directory
                .catalogue()
                .visitType(waiting.wanted().wishes().wish().visitType())
                .name();
        events.publishEvent(
                Deed.changed("waitlist." + what, type, waiting.patient().value(), "", ""));
        events.publishEvent(new WaitlistChanged(waiting.location()));
    }

    private void require(LocationId location) {
        if (!currentActor.requireAny(DESK).isAt(location.value(), DESK)) {
            throw new AccessDeniedException("This is for the reception of the location only.");
        }
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
