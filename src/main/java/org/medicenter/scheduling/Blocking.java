package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BlockOutcome.Fault;
import org.medicenter.scheduling.BlockOutcome.InTheWay;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Blocks time of specialists and things, so that nobody gets it, and gives it back. It claims the same cells as a visit
 * would: of a visit and a block that are written at one moment, one comes first, and the other hears of it. Reception and
 * administration block at their locations, a specialist their own time; anybody else gets an
 * {@link AccessDeniedException}.
 */
@Service
public class Blocking {

    /** Characters. */
    public static final int LONGEST_WORDS = 200;

    /** Of one wish, over all resources and weeks. */
    public static final int MOST = 300;

    private static final Duration FARTHEST = Duration.ofDays(732);
    private static final int RUNS = 3;

    /** Somebody booked between the look at the time and the claim of what was free of it: nothing is blocked around them. */
    private static final class SomebodyCame extends RuntimeException {

        private static final long serialVersionUID = 1;

        SomebodyCame() {
            super("Somebody has come between", null, false, false);
        }
    }

    private final BlockedTimes blocked;
    private final BlockRoom room;
    private final BlockDeeds deeds;
    private final Claims claims;
    private final Attempts attempts;
    private final RuleBook ruleBook;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocking(
            BlockedTimes blocked,
            BlockRoom room,
            BlockDeeds deeds,
            Claims claims,
            Attempts attempts,
            RuleBook ruleBook,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.blocked = blocked;
        this.room = room;
        this.deeds = deeds;
        this.claims = claims;
        this.attempts = attempts;
        this.ruleBook = ruleBook;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** What whoever asks may block there: specialists' first, in the clinic's order. */
    public List<ResourceId> blockable(LocationId location) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        return new BlockableThere(ruleBook.rules(), location).to(actor);
    }

    /** What stands there now, or what is wrong with the wish; none and nothing: it could be blocked. */
    public BlockOutcome preview(BlockWish wish) {
        require(wish);
        Optional<Fault> fault = fault(wish);
        return fault.isPresent()
                ? new BlockOutcome.Wrong(fault.get())
                : new BlockOutcome.Standing(room.standing(wanted(wish), clock.instant()));
    }

    /**
     * Blocks what nobody has of the time; visits that stand there stay, and what they leave is blocked too.
     *
     * @param seen the ids of all that may stand there; something else does: nothing is blocked
     */
    public BlockOutcome block(BlockWish wish, Set<UUID> seen) {
        Actor actor = require(wish);
        Optional<Fault> fault = fault(wish);
        if (fault.isPresent()) {
            return new BlockOutcome.Wrong(fault.get());
        }
        for (int run = 0; run < RUNS; run++) {
            Attempt<BlockOutcome> attempt = attempt(wish, seen, actor);
            if (attempt instanceof Attempt.Done<BlockOutcome>(BlockOutcome outcome)) {
                return outcome;
            }
            if (attempt instanceof Attempt.Unavailable<BlockOutcome>) {
                break;
            }
        }
        return new BlockOutcome.Busy();
    }

    private Attempt<BlockOutcome> attempt(BlockWish wish, Set<UUID> seen, Actor actor) {
        try {
            return attempts.once(() -> write(wish, seen, actor));
        } catch (SomebodyCame between) {
            return new Attempt.Taken<>();
        }
    }

    private BlockOutcome write(BlockWish wish, Set<UUID> seen, Actor actor) {
        Instant now = clock.instant();
        List<Allocation> wanted = wanted(wish);
        List<InTheWay> standing = room.standing(wanted, now);
        if (!seen.containsAll(BlockRoom.ids(standing))) {
            return new BlockOutcome.Standing(standing);
        }
        UUID series = UUID.randomUUID();
        var blocks = new ArrayList<Block>();
        for (Allocation each : wanted) {
            if (isBlocked(wish.location(), each)) {
                continue;
            }
            List<Allocation> free = room.free(each, now);
            boolean gaps = free.stream().mapToInt(Allocation::cells).sum() < each.cells();
            Block block = new Block(
                    new BlockId(UUID.randomUUID()),
                    series,
                    wish.location(),
                    each.resource(),
                    each.time(),
                    wish.reason(),
                    wish.words(),
                    gaps,
                    actor.name(),
                    now);
            blocked.save(block);
            claims.claim(block.id().value(), free, null, now);
            blocks.add(block);
        }
        if (!seen.containsAll(BlockRoom.ids(room.standing(wanted, now)))) {
            throw new SomebodyCame();
        }
        deeds.blocked(wish, ruleBook.rules().catalogue());
        events.publishEvent(new BlocksChanged(wish.location()));
        return new BlockOutcome.Blocked(List.copyOf(blocks));
    }

    /** Another desk, or a second click, was there before: one block is enough. */
    private boolean isBlocked(LocationId location, Allocation wanted) {
        return blocked.at(location, wanted.time()).stream()
                .anyMatch(it ->
                        it.resource().equals(wanted.resource()) && it.time().encloses(wanted.time()));
    }

    /** Empty where it is gone. */
    public Optional<Block> find(BlockId id) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        Optional<Block> found = blocked.find(id);
        found.ifPresent(it -> require(actor, it.location(), it.resource()));
        return found;
    }

    /** It and what else was blocked with it, as far as that is not over, by time. */
    public List<Block> series(Block block) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        require(actor, block.location(), block.resource());
        return blocked.coming(block.series(), clock.instant()).stream()
                .filter(it -> mayBlock(actor, it.location(), it.resource()))
                .toList();
    }

    /**
     * Gives the time back.
     *
     * @return how many blocks that were; 0: somebody else was faster
     */
    public int remove(Block block, boolean wholeSeries) {
        List<Block> going =
                wholeSeries ? series(block) : find(block.id()).stream().toList();
        Attempt<Integer> attempt = attempts.once(() -> remove(going));
        if (attempt instanceof Attempt.Done<Integer>(Integer removed)) {
            return removed;
        }
        throw Attempts.noAnswer();
    }

    private int remove(List<Block> going) {
        int removed = 0;
        for (Block each : inClaimingOrder(going)) {
            if (blocked.drop(each.id())) {
                claims.release(each.id().value(), List.of(each.allocation()));
                deeds.removed(each, ruleBook.rules().catalogue());
                events.publishEvent(new BlocksChanged(each.location()));
                removed++;
            }
        }
        return removed;
    }

    private static List<Block> inClaimingOrder(List<Block> blocks) {
        return blocks.stream()
                .sorted(Comparator.comparing(Block::allocation, Allocation.IN_CLAIMING_ORDER)
                        .thenComparing(Block::time))
                .toList();
    }

    /** In the order in which everybody claims. */
    private List<Allocation> wanted(BlockWish wish) {
        List<TimeRange> times = wish.times(zone(wish.location()));
        return wish.resources().stream()
                .sorted(Comparator.comparing(ResourceId::toString))
                .flatMap(it -> times.stream().map(time -> new Allocation(it, time)))
                .toList();
    }

    private Optional<Fault> fault(BlockWish wish) {
        if (wish.resources().isEmpty()) {
            return Optional.of(Fault.NOBODY);
        }
        if (!wish.from().isBefore(wish.to())) {
            return Optional.of(Fault.BACKWARDS);
        }
        if (isOffFiveMinutes(wish.from()) || isOffFiveMinutes(wish.to())) {
            return Optional.of(Fault.OFF_FIVE_MINUTES);
        }
        if (wish.words().length() > LONGEST_WORDS) {
            return Optional.of(Fault.WORDS_TOO_LONG);
        }
        return faultOfDates(wish);
    }

    private Optional<Fault> faultOfDates(BlockWish wish) {
        ZoneId zone = zone(wish.location());
        var until = wish.weeklyUntil();
        if (until != null && until.isBefore(wish.date())) {
            return Optional.of(Fault.UNTIL_BEFORE);
        }
        var last = clock.instant().plus(FARTHEST).atZone(zone).toLocalDate();
        if (wish.date().isAfter(last) || (until != null && until.isAfter(last))) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (wish.dates().count() * wish.resources().size() > MOST) {
            return Optional.of(Fault.TOO_MANY);
        }
        List<TimeRange> times = wish.times(zone);
        return times.isEmpty() || !times.getFirst().end().isAfter(clock.instant())
                ? Optional.of(Fault.PAST)
                : Optional.empty();
    }

    private static boolean isOffFiveMinutes(LocalTime time) {
        return !time.equals(
                LocalTime.ofSecondOfDay(time.toSecondOfDay() / Cells.LENGTH.toSeconds() * Cells.LENGTH.toSeconds()));
    }

    private ZoneId zone(LocationId location) {
        return ruleBook.rules().catalogue().location(location).zone();
    }

    private Actor require(BlockWish wish) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        if (!actor.isAt(wish.location().value(), StaffAccess.STAFF)) {
            throw new AccessDeniedException("This is for the team of the location only.");
        }
        wish.resources().forEach(it -> require(actor, wish.location(), it));
        return actor;
    }

    private void require(Actor actor, LocationId location, ResourceId resource) {
        if (!mayBlock(actor, location, resource)) {
            throw new AccessDeniedException("This is for who may block this time only.");
        }
    }

    private boolean mayBlock(Actor actor, LocationId location, ResourceId resource) {
        return new BlockableThere(ruleBook.rules(), location).mayBeBlocked(actor, resource);
    }
}
