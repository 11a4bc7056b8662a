package org.medicenter.interop;

import static org.medicenter.interop.Problem.of;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Refusal;
import org.springframework.stereotype.Component;

/** Puts the refusals of a booking, a hold or a move into problems. */
@Component
class RefusalProblems {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final ClinicDirectory directory;
    private final Zones zones;

    RefusalProblems(ClinicDirectory directory, Zones zones) {
        this.directory = directory;
        this.zones = zones;
    }

    /** @param visitType what was to be booked, as far as it is known: it says in which zone the times are told */
    RefusedRequest refuse(Refusal refusal, @Nullable VisitTypeId visitType) {
        ZoneId zone = zones.of(visitType);
        Problem problem = problem(refusal, zone);
        EmergencyNotice notice = refusal.notice();
        return new RefusedRequest(
                notice == null ? problem : problem.with("emergency", EmergencyAnswer.of(notice, zone)));
    }

    private Problem problem(Refusal refusal, ZoneId zone) {
        return switch (refusal) {
            case Refusal.Invalid it ->
                Problem.invalid(it.mistakes().stream().map(MemberMistake::of).toList());
            case Refusal.InThePast it -> inThePast(it, zone);
            case Refusal.NotBookableOnline _ ->
                of(
                        ProblemType.NOT_BOOKABLE_ONLINE,
                        "Visits of this kind are booked by the clinic's reception: please call.");
            case Refusal.NeedsOrder _ ->
                of(
                        ProblemType.NEEDS_ORDER,
                        "This is booked by the clinic's reception once a specialist has ordered it: please call.");
            case Refusal.NotOffered _ ->
                of(
                        ProblemType.NOT_OFFERED,
                        "The specialist does not do visits of this kind, or not for this concern. Choose another"
                                + " specialist, or leave the specialist out.");
            case Refusal.OutsideOpeningHours it -> outsideOpeningHours(it, zone);
            case Refusal.TooSoon it -> tooSoon(it, zone);
            case Refusal.TooFarAhead it -> tooFarAhead(it, zone);
            case Refusal.OffGrid _ ->
                of(
                        ProblemType.OFF_GRID,
                        "Visits of this kind do not start at that minute. The free times list every start.");
            case Refusal.SpecialistNotWorking it -> specialistNotWorking(it);
            case Refusal.SlotTaken it -> slotTaken(it);
            case Refusal.LimitReached it ->
                of(
                        ProblemType.LIMIT_REACHED,
                        "The patient has %d coming visits of this kind already, which is as many as can be booked online: please call the clinic for another one."
                                .formatted(it.most()));
            case Refusal.TooMany it -> tooMany(it);
            case Refusal.Busy it -> busy(it);
        };
    }

    private static Problem inThePast(Refusal.InThePast refusal, ZoneId zone) {
        String sentence = "That time has passed; the clinic's clock decides. " + earliest(refusal.earliest(), zone);
        return of(ProblemType.IN_THE_PAST, sentence + ifItCannotWait(refusal.notice()))
                .with("earliest", Moments.writeEarliest(refusal.earliest(), zone));
    }

    private static Problem tooSoon(Refusal.TooSoon refusal, ZoneId zone) {
        String sentence = "The clinic needs more notice. " + earliest(refusal.earliest(), zone);
        return of(ProblemType.TOO_SOON, sentence + ifItCannotWait(refusal.notice()))
                .with("earliest", Moments.writeEarliest(refusal.earliest(), zone));
    }

    private static Problem tooFarAhead(Refusal.TooFarAhead refusal, ZoneId zone) {
        String lastDay = DAY.format(refusal.latest().minusNanos(1).atZone(zone));
        return of(
                        ProblemType.TOO_FAR_AHEAD,
                        "The clinic does not book that far ahead yet: the last day that can be booked is " + lastDay
                                + ".")
                .with("latest", Moments.write(refusal.latest(), zone));
    }

    private Problem outsideOpeningHours(Refusal.OutsideOpeningHours refusal, ZoneId zone) {
        EmergencyNotice notice = refusal.notice();
        String sentence = "The clinic is closed at that time, or for a part of the visit. " + opening(notice, zone);
        return of(ProblemType.OUTSIDE_OPENING_HOURS, sentence + ifItCannotWait(notice))
                .with("nextFree", free(refusal.nextFree()));
    }

    private Problem specialistNotWorking(Refusal.SpecialistNotWorking refusal) {
        return of(
                        ProblemType.SPECIALIST_NOT_WORKING,
                        "The clinic is open then, but the specialist is not there. The nearest free times are listed.")
                .with("alternatives", free(refusal.alternatives()));
    }

    private Problem slotTaken(Refusal.SlotTaken refusal) {
        String sentence = refusal.alternatives().isEmpty()
                ? "Somebody else has this time, or the hold has ended. Nothing was changed: choose a time anew."
                : "Somebody else has this time. Nothing was changed; the nearest free times are listed.";
        return of(ProblemType.SLOT_TAKEN, sentence).with("alternatives", free(refusal.alternatives()));
    }

    private static Problem tooMany(Refusal.TooMany refusal) {
        return of(
                        ProblemType.TOO_MANY,
                        "Too many requests came from here in a short time. Wait a little and try again, or call the"
                                + " clinic.")
                .retryAfter(refusal.retryAfter());
    }

    private static Problem busy(Refusal.Busy refusal) {
        String sentence =
                "The booking could not be confirmed just now. Try again in a moment with the same Idempotency-Key. ";
        return of(ProblemType.BUSY, sentence + ifItCannotWait(refusal.notice())).retryAfter(refusal.retryAfter());
    }

    private List<FreeTimeAnswer> free(List<FreeTime> times) {
        return FreeTimeAnswer.of(times, directory.catalogue());
    }

    private static String opening(EmergencyNotice notice, ZoneId zone) {
        if (notice.open()) {
            return "It is open now. ";
        }
        Instant opensAt = notice.opensAt();
        return opensAt == null ? "" : "It opens on " + TIME.format(opensAt.atZone(zone)) + ". ";
    }

    private static String earliest(Instant earliest, ZoneId zone) {
        return "The earliest start is " + TIME.format(earliest.atZone(zone)) + ". ";
    }

    private static String ifItCannotWait(EmergencyNotice notice) {
        return notice.numbers().stream()
                .findFirst()
                .map(it -> "In an emergency call " + it.number() + " now.")
                .orElse("In an emergency call the emergency services now.");
    }
}
