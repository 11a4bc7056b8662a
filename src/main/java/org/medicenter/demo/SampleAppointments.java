package org.medicenter.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.medicenter.hours.OpeningHours;
import org.medicenter.notifications.Quietly;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.VisitFlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Books the sample clinic's appointments at its desk, and takes them as far as they have come by the clock's now. */
@Component
@Profile("demo")
class SampleAppointments {

    private static final Logger log = LoggerFactory.getLogger(SampleAppointments.class);
    private static final int ONE_IS_NEWS_OF = 24;

    /** The steps from booked to each status, itself included. */
    private static final Map<AppointmentStatus, List<AppointmentStatus>> STEPS = Map.of(
            AppointmentStatus.BOOKED, List.of(),
            AppointmentStatus.ARRIVED, List.of(AppointmentStatus.ARRIVED),
            AppointmentStatus.CHECKED_IN, List.of(AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN),
            AppointmentStatus.IN_VISIT,
                    List.of(AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN, AppointmentStatus.IN_VISIT),
            AppointmentStatus.DONE,
                    List.of(
                            AppointmentStatus.ARRIVED,
                            AppointmentStatus.CHECKED_IN,
                            AppointmentStatus.IN_VISIT,
                            AppointmentStatus.DONE),
            AppointmentStatus.NO_SHOW, List.of(AppointmentStatus.NO_SHOW),
            AppointmentStatus.LEFT, List.of(AppointmentStatus.ARRIVED, AppointmentStatus.LEFT),
            AppointmentStatus.CANCELLED, List.of(AppointmentStatus.CANCELLED));

    private final DeskBooking desk;
    private final VisitFlow flow;
    private final SampleApprovals approvals;
    private final OpeningHours openingHours;
    private final Clock clock;

    SampleAppointments(
            DeskBooking desk, VisitFlow flow, SampleApprovals approvals, OpeningHours openingHours, Clock clock) {
        this.approvals = approvals;
        this.desk = desk;
        this.flow = flow;
        this.openingHours = openingHours;
        this.clock = clock;
    }

    void fillWhenNobodyHasBooked() {
        if (desk.hasEverBooked()) {
            return;
        }
        var visits = SamplePlan.around(clock.instant(), openingHours.timetable());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var patients = new SamplePatients(new SplittableRandom(today.toEpochDay()), today);
        var booked = new AtomicInteger();
        for (SampleVisit visit : visits) {
            SamplePatients.Sample sample = patients.next();
            booked.addAndGet(isNews(booked.get()) ? book(visit, sample) : bookQuietly(visit, sample));
        }
        log.info("The sample clinic has {} appointments", booked);
    }

    /** Nearly all were booked, and told of, weeks ago: now and then one was booked a moment ago. */
    private static boolean isNews(int number) {
        return number % ONE_IS_NEWS_OF == 0;
    }

    private int bookQuietly(SampleVisit visit, SamplePatients.Sample sample) {
        var booked = new AtomicInteger();
        Quietly.run(() -> booked.set(book(visit, sample)));
        return booked.get();
    }

    /** @return how many were booked: one or none */
    private int book(SampleVisit visit, SamplePatients.Sample sample) {
        var request = new DeskRequest(visit.wish(), visit.start(), sample.patient(), sample.contact(), sample.note());
        return switch (desk.book(request)) {
            case BookingOutcome.Booked booked -> {
                approvals.enter(booked.appointment());
                AppointmentId id = booked.appointment().id();
                STEPS.getOrDefault(visit.status(), List.of()).forEach(step -> flow.enterWhatWas(id, step));
                yield 1;
            }
            case BookingOutcome.NotBooked refused -> {
                log.warn("The sample clinic goes without {}: {}", visit, refused.refusal());
                yield 0;
            }
            case BookingOutcome.KeyReused _ -> throw new IllegalStateException("The desk uses no idempotency key");
        };
    }
}
