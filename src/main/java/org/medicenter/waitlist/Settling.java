package org.medicenter.waitlist;

import java.time.Clock;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Correspondence;
import org.medicenter.scheduling.WaitingTimes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has got a time that suits them in some other way does not wait any more. Who has a visit and wants an earlier one
 * waits on until somebody gives them one.
 */
@Component
class Settling {

    private final WaitlistBook book;
    private final Correspondence correspondence;
    private final WaitingTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(
            WaitlistBook book,
            Correspondence correspondence,
            WaitingTimes times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.correspondence = correspondence;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /** @param booked or moved a moment ago */
    @Transactional
    public void settle(AppointmentId booked) {
        correspondence
                .about(booked)
                .filter(it -> it.appointment().status() == AppointmentStatus.BOOKED)
                .ifPresent(it -> book.of(it.patient(), it.appointment().visitType())
                        .filter(waiting -> waiting.wanted().earlierThan() == null)
                        .filter(waiting -> times.suits(waiting.wanted(), it.appointment()))
                        .filter(waiting -> book.end(waiting, Ending.BOOKED, clock.instant()))
                        .ifPresent(waiting -> events.publishEvent(new WaitlistChanged(waiting.location()))));
    }
}
