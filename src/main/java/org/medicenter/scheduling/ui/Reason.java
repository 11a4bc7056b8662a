package org.medicenter.scheduling.ui;

import java.time.Duration;
import java.util.Optional;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.Closure;
import org.medicenter.scheduling.WhyNone;
import org.medicenter.ui.Formats;

/**
 * Why a day has no free time, in words and with a picture.
 *
 * @param title one or two words
 * @param words a sentence; may be empty
 */
record Reason(String icon, String title, String words, boolean shut) {

    static Reason of(DayOffer day, TimeOfDay timeOfDay, BookingChoice choice, Formats formats, Words words) {
        WhyNone why = day.whyNone();
        if (why == null) {
            return nothingInThisPart(day, timeOfDay, formats, words);
        }
        return switch (why) {
            case HOLIDAY -> new Reason("confetti-duotone", words.of("booking.why.holiday"), holiday(day), true);
            case CLOSED -> new Reason("moon-duotone", words.of("booking.why.closed"), note(day), true);
            case TOO_FAR_AHEAD ->
                new Reason(
                        "calendar-blank-duotone",
                        words.of("booking.why.too-far-ahead"),
                        words.of("booking.why.too-far-ahead.words", horizonDays(choice)),
                        false);
            case NOT_OFFERED ->
                new Reason(
                        "prohibit-duotone",
                        words.of("booking.why.not-offered"),
                        words.of("booking.why.not-offered.words"),
                        false);
            case SPECIALIST_AWAY ->
                new Reason(
                        "suitcase-rolling-duotone",
                        words.of("booking.why.specialist-away"),
                        choice.specialist() == null
                                ? words.of("booking.why.specialist-away.anyone")
                                : words.of(
                                        "booking.why.specialist-away.words",
                                        choice.specialist().name()),
                        false);
            case KEPT_FOR_URGENT -> full(words.of("booking.why.kept-for-urgent.words"), words);
            case LIMIT_REACHED -> full(words.of("booking.why.limit-reached.words"), words);
            case FULLY_BOOKED -> full(words.of("booking.why.fully-booked.words"), words);
            case TOO_SOON -> tooSoon(day, choice, words);
        };
    }

    private static Reason full(String why, Words words) {
        return new Reason("users-three-duotone", words.of("booking.why.fully-booked"), why, false);
    }

    /** The day has free times, but none in the part that was asked for. */
    private static Reason nothingInThisPart(DayOffer day, TimeOfDay timeOfDay, Formats formats, Words words) {
        boolean shut = timeOfDay.parts().stream().allMatch(day::isShutIn);
        String part = timeOfDay.slug();
        if (shut) {
            String from = day.closesAt().map(formats::time).orElse("");
            return new Reason(
                    "moon-duotone", words.of("booking.why.closed"), words.of("booking.why.closed." + part, from), true);
        }
        return new Reason(
                "users-three-duotone", words.of("booking.why.none." + part), words.of("booking.why.none.words"), false);
    }

    static Reason tooSoon(DayOffer day, BookingChoice choice, Words words) {
        return day.isOver()
                ? new Reason("moon-duotone", words.of("booking.why.over"), words.of("booking.why.over.words"), true)
                : new Reason(
                        "hourglass-medium-duotone", words.of("booking.why.too-soon"), notice(choice, words), false);
    }

    private static String holiday(DayOffer day) {
        return day.closure()
                .filter(Closure.Holiday.class::isInstance)
                .map(it -> ((Closure.Holiday) it).name())
                .orElse("");
    }

    private static String note(DayOffer day) {
        return day.closure()
                .filter(Closure.Closed.class::isInstance)
                .map(it -> ((Closure.Closed) it).note())
                .orElse("");
    }

    private static String notice(BookingChoice choice, Words words) {
        Duration lead =
                Optional.ofNullable(choice.visitType()).map(VisitType::leadTime).orElse(Duration.ZERO);
        return lead.toHours() < 24
                ? words.of("booking.why.too-soon.hours", lead.toHours())
                : words.of("booking.why.too-soon.days", lead.toDays());
    }

    private static int horizonDays(BookingChoice choice) {
        return Optional.ofNullable(choice.visitType())
                .map(VisitType::horizonDays)
                .orElse(0);
    }
}
