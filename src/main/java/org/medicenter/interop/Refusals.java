package org.medicenter.interop;

import static org.medicenter.interop.Problem.of;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Refusal;
import org.springframework.stereotype.Component;

/** Puts the refusals of a booking, a hold or a move into problems. */
@Component
class Refusals {

    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final ClinicDirectory directory;
    private final Zones zones;

    Refusals(ClinicDirectory directory, Zones zones) {
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
                invalid(it.mistakes().stream().map(MemberMistake::of).toList());
            case Refusal.InThePast it ->
                of(
                                ProblemType.IN_THE_PAST,
                                "That time has passed; the server's clock decides. The earliest start is "
                                        + forPeople(it.earliest(), zone) + ". " + ifItCannotWait(it.notice()))
                        .with("earliest", Moments.writeEarliest(it.earliest(), zone));
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
            case Refusal.OutsideOpeningHours it ->
                of(ProblemType.OUTSIDE_OPENING_HOURS, outside(it.notice(), zone))
                        .with("nextFree", free(it.nextFree()));
            case Refusal.TooSoon it ->
                of(
                                ProblemType.TOO_SOON,
                                "The clinic needs more notice: the earliest start is " + forPeople(it.earliest(), zone)
                                        + ". " + ifItCannotWait(it.notice()))
                        .with("earliest", Moments.writeEarliest(it.earliest(), zone));
            case Refusal.TooFarAhead it ->
                of(
                                ProblemType.TOO_FAR_AHEAD,
                                "The clinic does not book that far ahead yet: the last day is over on "
                                        + forPeople(it.latest(), zone) + ".")
                        .with("latest", Moments.write(it.latest(), zone));
            case Refusal.OffGrid _ ->
                of(
                        ProblemType.OFF_GRID,
                        "Visits of this kind do not start at that minute. The free times list every start.");
            case Refusal.SpecialistNotWorking it ->
                of(
                                ProblemType.SPECIALIST_NOT_WORKING,
                                "The clinic is open then, but the specialist is not there. The nearest free times are"
                                        + " listed.")
                        .with("alternatives", free(it.alternatives()));
            case Refusal.SlotTaken it ->
                of(
                                ProblemType.SLOT_TAKEN,
                                "Somebody else has this time. Nothing was changed; the nearest free times are listed.")
                        .with("alternatives", free(it.alternatives()));
            case Refusal.TooMany it ->
                of(
                                ProblemType.TOO_MANY,
                                "Too many requests came from here in a short time. Wait a little and try again, or"
                                        + " call the clinic.")
                        .retryAfter(it.retryAfter());
            case Refusal.Busy it ->
                of(
                                ProblemType.BUSY,
                                "The booking could not be made just now, and nothing was booked. Try again in a"
                                        + " moment. " + ifItCannotWait(it.notice()))
                        .retryAfter(it.retryAfter());
        };
    }

    static Problem invalid(List<MemberMistake> mistakes) {
        return of(ProblemType.INVALID, detail(mistakes)).with("errors", mistakes);
    }

    static Problem invalidQuery(List<MemberMistake> mistakes) {
        return of(ProblemType.INVALID_QUERY, detail(mistakes)).with("errors", mistakes);
    }

    private static String detail(List<MemberMistake> mistakes) {
        String first = mistakes.isEmpty() ? "" : mistakes.getFirst().message();
        return mistakes.size() < 2 ? first : first + " (And " + (mistakes.size() - 1) + " more, see errors.)";
    }

    /** The cut-off has passed. */
    static Problem tooLate(String phone) {
        return of(
                        ProblemType.TOO_LATE,
                        "The time to change this online has passed. Please call the clinic: " + phone + ".")
                .with("phone", phone);
    }

    static Problem notChangeable(AppointmentStatus status) {
        return of(
                        ProblemType.NOT_CHANGEABLE,
                        "The appointment cannot be changed any more: it is "
                                + status.slug().replace('-', ' ') + ".")
                .with("appointmentStatus", status.slug());
    }

    private List<FreeTimeAnswer> free(List<FreeTime> times) {
        Catalogue catalogue = directory.catalogue();
        return FreeTimeAnswer.of(times, catalogue);
    }

    private static String outside(EmergencyNotice notice, ZoneId zone) {
        Instant opensAt = notice.opensAt();
        String now = notice.open()
                ? "The clinic is open now, but closed at that time, or for a part of the visit. "
                : "The clinic is closed at that time, or for a part of the visit"
                        + (opensAt == null ? ". " : "; it opens " + forPeople(opensAt, zone) + ". ");
        return now + ifItCannotWait(notice);
    }

    private static String ifItCannotWait(EmergencyNotice notice) {
        return notice.numbers().stream()
                .findFirst()
                .map(it -> "In an emergency call " + it.number() + " now.")
                .orElse("In an emergency call the emergency services now.");
    }

    private static String forPeople(Instant instant, ZoneId zone) {
        return FOR_PEOPLE.format(instant.atZone(zone));
    }
}
