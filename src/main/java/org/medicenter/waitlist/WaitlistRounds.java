package org.medicenter.waitlist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.medicenter.clinic.RulesTurned;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentMoved;
import org.medicenter.scheduling.HoldEnded;
import org.medicenter.scheduling.TakenTimeChanged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the waitlist is gone through: soon after something was booked or has become free on this node, and every minute,
 * as time goes by and other nodes have news of their own. Booking itself waits for none of it.
 */
@Component
class WaitlistRounds {

    private static final int MOST_TO_SETTLE = 10_000;
    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private final WaitlistBook book;
    private final Matching matching;
    private final Settling settling;
    private final AtomicBoolean isNews = new AtomicBoolean(true);
    private final ConcurrentLinkedQueue<AppointmentId> booked = new ConcurrentLinkedQueue<>();
    private long lastRound;

    WaitlistRounds(WaitlistBook book, Matching matching, Settling settling) {
        this.book = book;
        this.matching = matching;
        this.settling = settling;
    }

    @TransactionalEventListener({TakenTimeChanged.class, HoldEnded.class, WaitlistChanged.class})
    void somethingChanged() {
        isNews.set(true);
    }

    @EventListener(RulesTurned.class)
    void theRulesChanged() {
        isNews.set(true);
    }

    @TransactionalEventListener
    void on(AppointmentBooked event) {
        remember(event.appointment());
    }

    @TransactionalEventListener
    void on(AppointmentMoved event) {
        remember(event.appointment());
    }

    private void remember(AppointmentId appointment) {
        if (booked.size() < MOST_TO_SETTLE) {
            booked.add(appointment);
        }
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void goRound() {
        boolean isDue = System.nanoTime() - lastRound > AT_LEAST.toNanos();
        if (!isNews.getAndSet(false) && !isDue) {
            return;
        }
        lastRound = System.nanoTime();
        List<AppointmentId> toSettle = taken();
        if (!book.isEmpty()) {
            toSettle.forEach(settling::settle);
            matching.match();
        }
    }

    private List<AppointmentId> taken() {
        var taken = new ArrayList<AppointmentId>();
        for (AppointmentId next = booked.poll(); next != null; next = booked.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
