package org.medicenter.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.approvals.Approval.Act;
import org.medicenter.approvals.Approval.Decision;
import org.medicenter.approvals.Approval.Stage;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Correspondence;
import org.medicenter.scheduling.VisitTimes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approvals that visits still lack, as the reception of their locations works them off. A method that names visits or
 * changes something throws {@link AccessDeniedException} for anybody but reception and administration, and reaches visits at
 * their locations only.
 */
@Service
public class Approvals {

    /** So long what was approved is still shown, and can be taken back. */
    public static final Duration DONE_IS_SHOWN = Duration.ofHours(1);

    private static final Role[] DESK = {Role.RECEPTIONIST, Role.ADMIN};

    private final ApprovalBook book;
    private final ClinicDirectory directory;
    private final Correspondence correspondence;
    private final VisitTimes visitTimes;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalBook book,
            ClinicDirectory directory,
            Correspondence correspondence,
            VisitTimes visitTimes,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.directory = directory;
        this.correspondence = correspondence;
        this.visitTimes = visitTimes;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever asks works them off anywhere, and any kind of visit needs one. */
    public boolean isForWhoeverAsks() {
        return directory.catalogue().visitTypes().stream().anyMatch(VisitType::needsApproval) && !places().isEmpty();
    }

    /** Where whoever asks works at the desk. */
    private List<LocationId> places() {
        return currentActor
                .find()
                .map(actor -> directory.catalogue().locations().stream()
                        .map(Location::id)
                        .filter(it -> actor.isAt(it.value(), DESK))
                        .toList())
                .orElse(List.of());
    }

    /** Whether whoever asks works off the one of that visit. */
    public boolean isForDeskOf(Approval approval) {
        return currentActor
                .find()
                .filter(it -> it.isAt(approval.location().value(), DESK))
                .isPresent();
    }

    /** At all locations of whoever asks. Whose visit is next first; what was approved a moment ago comes last. Told to the audit, as names are read. */
    @Transactional
    public List<WantedApproval> look() {
        List<WantedApproval> wanted = following();
        if (!wanted.isEmpty()) {
            events.publishEvent(Deed.readList(
                    "approval.look",
                    String.valueOf(wanted.size()),
                    wanted.stream().map(it -> it.patient().value()).toList()));
        }
        return wanted;
    }

    /** What is lacking, for who counts only: whose visit is next first. Names nobody. */
    public List<LackingApproval> lacking() {
        Instant now = clock.instant();
        Map<AppointmentId, Approval> approvals = known(now);
        return visitTimes.of(approvals.keySet()).stream()
                .filter(it -> isToCome(it.visitType(), it.status(), it.end(), now))
                .map(it -> new LackingApproval(
                        Objects.requireNonNull(approvals.get(it.id())).stage(), it.start()))
                .filter(it -> it.stage() != Stage.GIVEN)
                .sorted(Comparator.comparing(LackingApproval::start))
                .toList();
    }

    private Map<AppointmentId, Approval> known(Instant now) {
        currentActor.requireAny(DESK);
        return book.at(places(), now.minus(DONE_IS_SHOWN)).stream()
                .collect(Collectors.toMap(Approval::visit, Function.identity()));
    }

    /** The same a moment later, for who looks at it all the time. */
    public List<WantedApproval> following() {
        Instant now = clock.instant();
        Map<AppointmentId, Approval> approvals = known(now);
        return approvals.isEmpty()
                ? List.of()
                : correspondence.about(approvals.keySet()).values().stream()
                        .filter(it -> isToCome(it, now))
                        .map(it -> new WantedApproval(
                                Objects.requireNonNull(
                                        approvals.get(it.appointment().id())),
                                it.appointment(),
                                it.patient()))
                        .sorted(WantedApproval.IN_TURN)
                        .toList();
    }

    private boolean isToCome(Correspondence.Matter matter, Instant now) {
        var visit = matter.appointment();
        return isToCome(visit.visitType(), visit.status(), visit.time().end(), now);
    }

    private boolean isToCome(VisitTypeId type, AppointmentStatus status, Instant end, Instant now) {
        return needsApproval(type) && status.isToCome() && end.isAfter(now);
    }

    private boolean needsApproval(VisitTypeId type) {
        return directory.catalogue().visitType(type).needsApproval();
    }

    /**
     * How it stands for those of these visits that need one; names nobody, so whoever asks decides who may see the visits.
     *
     * @param visits each with its kind
     */
    public Map<AppointmentId, Approval> of(Map<AppointmentId, VisitTypeId> visits) {
        Collection<AppointmentId> those = visits.entrySet().stream()
                .filter(it -> needsApproval(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return book.of(those).stream().collect(Collectors.toMap(Approval::visit, Function.identity()));
    }

    /** Somebody has asked for it. */
    @Transactional
    public ApprovalStep ask(AppointmentId visit, int revision) {
        return step(visit, revision, EnumSet.of(Stage.MISSING), it -> new Change("asked", act(), null));
    }

    /** @param note the approval's number; may be empty */
    @Transactional
    public ApprovalStep give(AppointmentId visit, int revision, String note) {
        return decide(visit, revision, note, true);
    }

    /** @param note why; may be empty */
    @Transactional
    public ApprovalStep refuse(AppointmentId visit, int revision, String note) {
        return decide(visit, revision, note, false);
    }

    /** The last step did not happen. */
    @Transactional
    public ApprovalStep takeBack(AppointmentId visit, int revision) {
        return step(
                visit,
                revision,
                EnumSet.complementOf(EnumSet.of(Stage.MISSING)),
                it -> it.decision() == null
                        ? new Change("asked.taken-back", null, null)
                        : new Change("decision.taken-back", it.asked(), null));
    }

    /** Enters what was done before it is written down: for the application's own work. */
    @Transactional
    public void enterWhatWas(AppointmentId visit, Act asked, @Nullable Decision decision) {
        book.find(visit).ifPresent(it -> {
            currentActor.find().ifPresent(_ -> require(it.location()));
            book.change(it, asked, decision, asked.by());
        });
    }

    private ApprovalStep decide(AppointmentId visit, int revision, String note, boolean given) {
        String kept = note.strip();
        if (kept.length() > Approval.LONGEST_NOTE) {
            return new ApprovalStep.TooLong();
        }
        return step(
                visit,
                revision,
                given ? EnumSet.complementOf(EnumSet.of(Stage.GIVEN)) : EnumSet.of(Stage.MISSING, Stage.ASKED),
                it -> new Change(given ? "given" : "refused", it.asked(), new Decision(given, kept, act())));
    }

    private record Change(
            String what, @Nullable Act asked, @Nullable Decision decision) {}

    /** @param from where it has to stand for that; elsewhere it is not as it was shown */
    private ApprovalStep step(AppointmentId visit, int revision, Set<Stage> from, Function<Approval, Change> step) {
        currentActor.requireAny(DESK);
        Optional<Approval> found = book.find(visit);
        found.ifPresent(it -> require(it.location()));
        Optional<Approval> read = found.filter(it -> it.revision() == revision).filter(it -> from.contains(it.stage()));
        boolean done = read.filter(it -> write(it, step.apply(it))).isPresent();
        return done
                ? new ApprovalStep.Done()
                : new ApprovalStep.Overtaken(book.lastChangedBy(visit).orElse(null));
    }

    private boolean write(Approval read, Change change) {
        if (!book.change(read, change.asked(), change.decision(), act().by())) {
            return false;
        }
        var matter = correspondence.about(read.visit()).orElseThrow();
        String reference = matter.appointment().reference();
        events.publishEvent(Deed.changed(
                        "approval." + change.what(),
                        reference,
                        matter.patient().value(),
                        words(read.asked(), read.decision()),
                        words(change.asked(), change.decision()))
                .about(read.visit().value()));
        events.publishEvent(new ApprovalsChanged(read.location()));
        return true;
    }

    /** "asked, given": what was noted with it stands in no log, from which nothing can be removed. */
    private static String words(@Nullable Act asked, @Nullable Decision decision) {
        return Stream.of(asked == null ? "" : "asked", decision == null ? "" : decision.given() ? "given" : "refused")
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Act act() {
        return new Act(clock.instant(), currentActor.find().map(Actor::name).orElseThrow());
    }

    private void require(LocationId location) {
        if (!currentActor.requireAny(DESK).isAt(location.value(), DESK)) {
            throw new AccessDeniedException("This is for the reception of the location only.");
        }
    }
}
