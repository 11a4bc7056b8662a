package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.VisitType;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.Mistake;
import org.medicenter.time.Cells;
import org.springframework.stereotype.Component;

/** Says no, with what the person needs now: other times, and the emergency notice while the clinic is closed. */
@Component
class Refusals {

    private static final int ALTERNATIVES = 6;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Availability availability;
    private final EmergencyNotices notices;
    private final Clock clock;

    Refusals(Availability availability, EmergencyNotices notices, Clock clock) {
        this.availability = availability;
        this.notices = notices;
        this.clock = clock;
    }

    Refusal of(Rules.Breach breach, Rules rules, Wish wish, Instant start) {
        VisitType type = rules.type(wish);
        EmergencyNotice notice = notices.now(type.locations().getFirst());
        EmergencyNotice whileClosed = whileClosed(notice);
        Instant now = clock.instant();
        return switch (breach) {
            case IN_THE_PAST -> new Refusal.InThePast(rules.earliest(type, now), notice);
            case NOT_BOOKABLE_ONLINE -> new Refusal.NotBookableOnline(whileClosed);
            case NEEDS_ORDER -> new Refusal.NeedsOrder(whileClosed);
            case NOT_OFFERED -> new Refusal.NotOffered(whileClosed);
            case OUTSIDE_OPENING_HOURS ->
                new Refusal.OutsideOpeningHours(notice, availability.next(wish, ALTERNATIVES));
            case TOO_SOON -> new Refusal.TooSoon(rules.earliest(type, now), notice);
            case TOO_FAR_AHEAD -> new Refusal.TooFarAhead(latest(rules, type, now), whileClosed);
            case OFF_GRID -> new Refusal.OffGrid(whileClosed);
            case SPECIALIST_NOT_WORKING ->
                new Refusal.SpecialistNotWorking(availability.nearest(wish, start, ALTERNATIVES), whileClosed);
        };
    }

    Refusal slotTaken(Rules rules, Wish wish, Instant start) {
        return new Refusal.SlotTaken(
                availability.nearest(wish, start, ALTERNATIVES),
                whileClosed(notices.now(rules.type(wish).locations().getFirst())));
    }

    /** Nothing is known any more of what was held. */
    Refusal slotTaken() {
        return new Refusal.SlotTaken(List.of(), whileClosed(notices.now()));
    }

    Refusal invalid(List<Mistake> mistakes) {
        return new Refusal.Invalid(mistakes, whileClosed(notices.now()));
    }

    Refusal tooMany(Duration retryAfter) {
        return new Refusal.TooMany(retryAfter, whileClosed(notices.now()));
    }

    Refusal limitReached(int most) {
        return new Refusal.LimitReached(most, whileClosed(notices.now()));
    }

    Refusal busy() {
        return new Refusal.Busy(TRY_AGAIN, notices.now());
    }

    /** While the clinic, its main location, is closed; the notice itself speaks of the visit's location. */
    private @Nullable EmergencyNotice whileClosed(EmergencyNotice notice) {
        return notices.now().open() ? null : notice;
    }

    /** The last cell of the last local date: later no visit starts. */
    private static Instant latest(Rules rules, VisitType type, Instant now) {
        LocationId location = type.locations().getFirst();
        var date = rules.lastDate(type, now);
        return WallClock.dates(date, date, rules.catalogue().location(location).zone())
                .end()
                .minus(Cells.LENGTH);
    }
}
