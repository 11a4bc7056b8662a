package org.medicenter.waitlist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.medicenter.clinic.RulesTurned;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentMoved;
import org.medicenter.scheduling.HoldEnded;
import org.medicenter.scheduling.TakenTimeChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the waitlist is gone through: soon after something was booked or has become free on this node, and every minute,
 * as time goes by and other nodes have news of their own. Booking itself waits for none of it.
 */
@Component
class WaitlistRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistRounds.class);
    private static final int SECONDS_TO_FINISH = 15;

    private static final int MOST_TO_SETTLE = 10_000;
    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private final WaitlistBook book;
    private final Matching matching;
    private final Settling settling;
    private final AtomicBoolean isNews = new AtomicBoolean(true);
    private final ConcurrentLinkedQueue<AppointmentId> booked = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("waitlist").daemon().factory());
    private volatile long lastRound;

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

    /** On a thread of its own: others who work by the clock do not wait for it. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void begin() {
        boolean isDue = System.nanoTime() - lastRound > AT_LEAST.toNanos();
        if ((isNews.get() || isDue) && underWay.compareAndSet(false, true)) {
            lastRound = System.nanoTime();
            thread.execute(this::round);
        }
    }

    private void round() {
        try {
            isNews.set(false);
            goRound();
        } catch (RuntimeException failed) {
            LOG.warn("A round of the waitlist ended early; the next one goes on", failed);
        } finally {
            underWay.set(false);
        }
    }

    private void goRound() {
        List<AppointmentId> toSettle = taken();
        if (!book.isEmpty()) {
            toSettle.forEach(settling::settle);
            matching.match();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("A round of the waitlist was under way when the server ended; the next server begins anew");
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
