package org.medicenter.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RulesTurned;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentMoveTakenBack;
import org.medicenter.scheduling.AppointmentMoved;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Correspondence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes which visits want an approval: each that is booked, and those that are booked already when a clinic asks for it. */
@Component
class ApprovalNeeds {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalNeeds.class);

    /** A visit that is over may be taken back to the day it was on for a while. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private final AtomicBoolean isDue = new AtomicBoolean(true);
    private final ApprovalBook book;
    private final ClinicDirectory directory;
    private final Correspondence correspondence;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApprovalNeeds(
            ApprovalBook book,
            ClinicDirectory directory,
            Correspondence correspondence,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.directory = directory;
        this.correspondence = correspondence;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Within the booking: a visit that needs an approval is never without one to ask for. */
    @EventListener
    void on(AppointmentBooked event) {
        BookedAppointment booked = event.booked();
        if (directory.catalogue().visitType(booked.visitType()).needsApproval()) {
            add(booked.id(), booked.location());
        }
    }

    /** Within the move: the desk of where it is now works it off. */
    @EventListener
    void on(AppointmentMoved event) {
        follow(event.appointment());
    }

    @EventListener
    void on(AppointmentMoveTakenBack event) {
        follow(event.appointment());
    }

    private void follow(AppointmentId visit) {
        book.find(visit)
                .flatMap(_ -> correspondence.about(visit))
                .map(it -> it.appointment().location())
                .ifPresent(to -> {
                    book.moved(visit, to);
                    events.publishEvent(new ApprovalsChanged(to));
                });
    }

    /** Some kind of visit may need approvals now that did not. */
    @EventListener(RulesTurned.class)
    void rulesTurned() {
        isDue.set(true);
    }

    /** Not on the thread that follows the rules; what fails is tried again. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void catchUpWhereDue() {
        if (isDue.getAndSet(false)) {
            try {
                catchUp();
            } catch (RuntimeException failed) {
                isDue.set(true);
                LOG.warn("Which visits need an approval is not known yet, and tried again", failed);
            }
        }
    }

    void catchUp() {
        Set<VisitTypeId> kinds = directory.catalogue().visitTypes().stream()
                .filter(VisitType::needsApproval)
                .map(VisitType::id)
                .collect(Collectors.toSet());
        if (!kinds.isEmpty()) {
            var coming = new HashMap<>(correspondence.coming(kinds));
            book.of(coming.keySet()).forEach(it -> coming.remove(it.visit()));
            coming.forEach(this::addUnlessAnotherNodeDid);
        }
    }

    private void addUnlessAnotherNodeDid(AppointmentId visit, LocationId location) {
        try {
            transaction.executeWithoutResult(status -> add(visit, location));
        } catch (DataIntegrityViolationException added) {
            LOG.debug("Another node has noted that visit, or it is gone");
        }
    }

    private void add(AppointmentId visit, LocationId location) {
        book.add(visit, location);
        events.publishEvent(new ApprovalsChanged(location));
    }

    /** Of visits that are long over nobody is reminded. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void closeThoseThatAreOver() {
        Instant before = clock.instant().minus(SETTLED);
        List<Approval> pending = book.pending();
        Map<AppointmentId, Correspondence.Matter> visits =
                correspondence.about(pending.stream().map(Approval::visit).toList());
        pending.stream()
                .filter(it -> visits.containsKey(it.visit())
                        && visits.get(it.visit()).appointment().time().end().isBefore(before))
                .forEach(book::close);
    }
}
