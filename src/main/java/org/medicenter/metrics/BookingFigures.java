package org.medicenter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.scheduling.AppointmentCancelled;
import org.medicenter.scheduling.AppointmentGivenUp;
import org.medicenter.scheduling.AppointmentMoveTakenBack;
import org.medicenter.scheduling.AppointmentMoved;
import org.medicenter.scheduling.AppointmentMovedInside;
import org.medicenter.scheduling.AppointmentReinstated;
import org.medicenter.scheduling.AppointmentResized;
import org.medicenter.scheduling.BlocksChanged;
import org.medicenter.scheduling.HoldEnded;
import org.medicenter.scheduling.OnlineTry;
import org.medicenter.scheduling.Refusal;
import org.medicenter.scheduling.TakenTimeChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what becomes of appointments, and of those who wanted one. */
@Component
class BookingFigures {

    private final MeterRegistry meters;

    BookingFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Online and at the desk. */
    @TransactionalEventListener
    void on(TakenTimeChanged changed) {
        change(changed)
                .ifPresent(it ->
                        meters.counter("medicenter.appointments", "change", it).increment());
    }

    private static Optional<String> change(TakenTimeChanged changed) {
        return switch (changed) {
            case AppointmentBooked _ -> Optional.of("booked");
            case AppointmentMoved _ -> Optional.of("moved");
            case AppointmentMovedInside _ -> Optional.of("moved-inside");
            case AppointmentMoveTakenBack _ -> Optional.of("moved-back");
            case AppointmentResized _ -> Optional.of("resized");
            case AppointmentCancelled _ -> Optional.of("cancelled");
            case AppointmentGivenUp _ -> Optional.of("given-up");
            case AppointmentReinstated _ -> Optional.of("reinstated");
            case BlocksChanged _ -> Optional.empty();
        };
    }

    @EventListener
    void on(OnlineTry tried) {
        meters.counter(
                        "medicenter.online.tries",
                        "step",
                        tried.step().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome(tried.refusal()))
                .increment();
    }

    @TransactionalEventListener
    void on(HoldEnded ended) {
        meters.timer("medicenter.holds", "end", ended.booked() ? "booked" : "given-back")
                .record(ended.lived());
    }

    /** As the API names them. */
    private static String outcome(@Nullable Refusal refusal) {
        return switch (refusal) {
            case null -> "done";
            case Refusal.Invalid it -> "invalid";
            case Refusal.InThePast it -> "in-the-past";
            case Refusal.NotBookableOnline it -> "not-bookable-online";
            case Refusal.NeedsOrder it -> "needs-order";
            case Refusal.NotOffered it -> "not-offered";
            case Refusal.OutsideOpeningHours it -> "outside-opening-hours";
            case Refusal.TooSoon it -> "too-soon";
            case Refusal.TooFarAhead it -> "too-far-ahead";
            case Refusal.OffGrid it -> "off-grid";
            case Refusal.SpecialistNotWorking it -> "specialist-not-working";
            case Refusal.SlotTaken it -> "slot-taken";
            case Refusal.LimitReached it -> "limit-reached";
            case Refusal.TooMany it -> "too-many";
            case Refusal.Busy it -> "busy";
        };
    }
}
