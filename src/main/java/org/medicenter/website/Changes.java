package org.medicenter.website;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.medicenter.approvals.ApprovalsChanged;
import org.medicenter.clinic.RulesTurned;
import org.medicenter.emergency.CallBacksChanged;
import org.medicenter.nodes.HearsNodes;
import org.medicenter.nodes.NodeNews;
import org.medicenter.scheduling.AppointmentStepped;
import org.medicenter.scheduling.HoldEnded;
import org.medicenter.scheduling.PhoneNewsChanged;
import org.medicenter.scheduling.TakenTimeChanged;
import org.medicenter.scheduling.TimeHeld;
import org.medicenter.waitlist.WaitlistChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How far what pages show has moved on: three numbers, one for the clinic's rules, one for what is taken, one for the
 * steps of visits and calls through the day and for what is held, both as this node has heard of them. A page that was made
 * at other numbers may show what is not so any more; the last one is of concern to the staff only.
 */
@Component
public class Changes implements HearsNodes {

    private static final String TOPIC = "pages";
    private static final String TAKEN = "taken";
    private static final String STEPPED = "stepped";

    private final AtomicLong appointments = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicBoolean isNews = new AtomicBoolean();
    private final NodeNews news;
    private volatile long rules;

    Changes(NodeNews news) {
        this.news = news;
    }

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

    @EventListener(TakenTimeChanged.class)
    void tellOthersWhatIsTaken() {
        news.tell(TOPIC, TAKEN);
    }

    @EventListener({
        AppointmentStepped.class,
        CallBacksChanged.class,
        PhoneNewsChanged.class,
        TimeHeld.class,
        HoldEnded.class,
        WaitlistChanged.class,
        ApprovalsChanged.class
    })
    void tellOthersOfTheDay() {
        news.tell(TOPIC, STEPPED);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void hear(List<String> words) {
        if (words.contains(TAKEN)) {
            somethingIsTaken();
        }
        if (words.contains(STEPPED)) {
            theDayHasGoneOn();
        }
    }

    @Override
    public void missedSomething() {
        hear(List.of(TAKEN, STEPPED));
    }

    @TransactionalEventListener(TakenTimeChanged.class)
    void somethingIsTaken() {
        appointments.incrementAndGet();
        isNews.set(true);
    }

    @TransactionalEventListener({
        AppointmentStepped.class,
        CallBacksChanged.class,
        PhoneNewsChanged.class,
        TimeHeld.class,
        HoldEnded.class,
        WaitlistChanged.class,
        ApprovalsChanged.class
    })
    void theDayHasGoneOn() {
        steps.incrementAndGet();
        isNews.set(true);
    }
}
