package org.medicenter.website;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.medicenter.clinic.RulesTurned;
import org.medicenter.emergency.CallBacksChanged;
import org.medicenter.scheduling.AppointmentStepped;
import org.medicenter.scheduling.PhoneNewsChanged;
import org.medicenter.scheduling.TakenTimeChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How far what pages show has moved on: three numbers, one for the clinic's rules, one for what is taken, one for the
 * steps of visits and calls through the day, both of this node. A page that was made at other numbers may show what is
 * not so any more; the last one is of concern to the staff only.
 */
@Component
public class Changes {

    private final AtomicLong appointments = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicBoolean isNews = new AtomicBoolean();
    private volatile long rules;

    /** As pages are told it: the rules, what is taken, the steps; a point between them. */
    public String now() {
        return rules + "." + appointments.get() + "." + steps.get();
    }

    /** Whether anything has changed since this was asked last. For one who tells all others. */
    boolean areNews() {
        return isNews.getAndSet(false);
    }

    @EventListener
    void on(RulesTurned turned) {
        rules = turned.revisions();
        isNews.set(true);
    }

    @TransactionalEventListener
    void on(TakenTimeChanged changed) {
        appointments.incrementAndGet();
        isNews.set(true);
    }

    @TransactionalEventListener
    void on(AppointmentStepped stepped) {
        theDayHasGoneOn();
    }

    @TransactionalEventListener
    void on(CallBacksChanged changed) {
        theDayHasGoneOn();
    }

    @TransactionalEventListener
    void on(PhoneNewsChanged changed) {
        theDayHasGoneOn();
    }

    private void theDayHasGoneOn() {
        steps.incrementAndGet();
        isNews.set(true);
    }
}
