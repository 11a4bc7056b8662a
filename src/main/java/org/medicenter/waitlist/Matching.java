package org.medicenter.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.WaitingTimes;
import org.medicenter.scheduling.WaitingTimes.Answer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for each who waits what has become free: whoever joined first is looked for first, and no time is written down for
 * two; what is kept for somebody stays theirs. For the application's own work, on any node; two that do so at once write the same.
 */
@Component
class Matching {

    /** Whoever comes after these gets their turn when somebody before them has one. */
    private static final int MOST = 300;

    private final WaitlistBook book;
    private final WaitingTimes times;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matching(
            WaitlistBook book,
            WaitingTimes times,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.times = times;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void match() {
        var given = new ArrayList<FreeTime>();
        Set<LocationId> changed = new HashSet<>();
        Map<WaitingId, Set<Instant>> declined = book.declined();
        List<Waiting> all = book.all(MOST);
        Instant now = clock.instant();
        for (Waiting waiting : all) {
            if (waiting.isKeptAt(now)) {
                continue;
            }
            Set<Instant> unwanted = declined.getOrDefault(waiting.id(), Set.of());
            Answer answer = times.first(
                    waiting.wanted(),
                    time -> !unwanted.contains(time.start()) && given.stream().noneMatch(it -> isInTheWay(it, time)));
            boolean isNews = switch (answer) {
                case Answer.Fits(FreeTime time) -> {
                    given.add(time);
                    yield write(waiting, time);
                }
                case Answer.NothingYet() -> write(waiting, null);
                case Answer.Over() -> end(waiting);
            };
            if (isNews) {
                changed.add(waiting.location());
            }
        }
        tell(List.copyOf(changed));
    }

    private static boolean isInTheWay(FreeTime given, FreeTime wanted) {
        return Objects.equals(given.specialist(), wanted.specialist())
                && given.location().equals(wanted.location())
                && given.start().isBefore(wanted.end())
                && wanted.start().isBefore(given.end());
    }

    private boolean write(Waiting waiting, @Nullable FreeTime fit) {
        return (waiting.kept() != null || !Objects.equals(waiting.fit(), fit)) && book.fits(waiting, fit);
    }

    private boolean end(Waiting waiting) {
        return book.end(waiting, Ending.OVER, clock.instant());
    }

    private void tell(List<LocationId> changed) {
        if (!changed.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> changed.forEach(it -> events.publishEvent(new WaitlistChanged(it))));
        }
    }
}
