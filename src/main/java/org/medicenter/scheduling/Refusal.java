package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.patients.Mistake;

/**
 * Why a time was not booked, held or moved to. Where several apply, the first of this order is told. Nobody is bluntly
 * refused: while the clinic is closed each carries the emergency notice.
 */
public sealed interface Refusal {

    /** Set while the clinic is closed; outside of the opening hours, too soon, in the past and busy: always. */
    @Nullable
    EmergencyNotice notice();

    /** Something is missing or wrong. */
    record Invalid(List<Mistake> mistakes, @Nullable EmergencyNotice notice) implements Refusal {}

    record InThePast(Instant earliest, EmergencyNotice notice) implements Refusal {}

    /** Only the clinic's staff books it. */
    record NotBookableOnline(@Nullable EmergencyNotice notice) implements Refusal {}

    /** Only the clinic's staff books it, with a specialist's order. */
    record NeedsOrder(@Nullable EmergencyNotice notice) implements Refusal {}

    /** The specialist does not offer this visit type, or does not treat this concern. */
    record NotOffered(@Nullable EmergencyNotice notice) implements Refusal {}

    /** Some part of the visit, buffers aside, lies outside of the opening hours. */
    record OutsideOpeningHours(EmergencyNotice notice, List<FreeTime> nextFree) implements Refusal {}

    record TooSoon(Instant earliest, EmergencyNotice notice) implements Refusal {}

    /** @param latest the end of the last local date that may be booked */
    record TooFarAhead(Instant latest, @Nullable EmergencyNotice notice) implements Refusal {}

    /** The start is not on the visit type's grid. */
    record OffGrid(@Nullable EmergencyNotice notice) implements Refusal {}

    /** Open, but this specialist is not there then. */
    record SpecialistNotWorking(
            List<FreeTime> alternatives, @Nullable EmergencyNotice notice) implements Refusal {}

    /** Somebody else has it. */
    record SlotTaken(List<FreeTime> alternatives, @Nullable EmergencyNotice notice) implements Refusal {}

    /** The patient has as many coming visits of this kind as one may book. @param most how many that is */
    record LimitReached(int most, @Nullable EmergencyNotice notice) implements Refusal {}

    /** A flood from one address or to one contact. */
    record TooMany(Duration retryAfter, @Nullable EmergencyNotice notice) implements Refusal {}

    /** The database does not answer, or broke the booking off three times. */
    record Busy(Duration retryAfter, EmergencyNotice notice) implements Refusal {}
}
