package org.medicenter.scheduling.ui;

import java.time.Instant;
import java.util.List;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Refusal;
import org.medicenter.ui.Formats;

/** What a refusal means for the person in front of the page: one sentence, and what to do now. */
class RefusalWords {

    private final Words words;
    private final Formats formats;

    RefusalWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** How the page goes on. */
    sealed interface Answer {

        /** The time cannot be had: other times stand in for it. */
        record Another(String title, List<FreeTime> alternatives) implements Answer {}

        /** Nobody is there at that time: whom to call stands before all else. */
        record Closed(List<FreeTime> nextFree) implements Answer {}

        /** The form needs another look. */
        record Mend(Refusal.Invalid invalid) implements Answer {}

        /** It may work in a moment, or not at all: everything stays as it is. */
        record Say(String sentence) implements Answer {}
    }

    /** @param start the time that was refused */
    Answer answer(Refusal refusal, Instant start, VisitType visitType) {
        String time = formats.time(start);
        String day = formats.weekday(formats.date(start));
        return switch (refusal) {
            case Refusal.SlotTaken taken ->
                new Answer.Another(words.of("booking.taken.title", time, day), taken.alternatives());
            case Refusal.SpecialistNotWorking away ->
                new Answer.Another(words.of("booking.taken.away", time, day), away.alternatives());
            case Refusal.TooSoon soon -> new Answer.Another(words.of("booking.taken.too-soon", time, day), List.of());
            case Refusal.InThePast past -> new Answer.Another(words.of("booking.taken.past", time, day), List.of());
            case Refusal.OffGrid off -> new Answer.Another(words.of("booking.taken.off-grid", time), List.of());
            case Refusal.TooFarAhead far ->
                new Answer.Another(words.of("booking.taken.too-far", visitType.horizonDays()), List.of());
            case Refusal.OutsideOpeningHours closed -> new Answer.Closed(closed.nextFree());
            case Refusal.Invalid invalid -> new Answer.Mend(invalid);
            case Refusal.NotOffered not -> new Answer.Say(words.of("booking.refused.not-offered"));
            case Refusal.NotBookableOnline not ->
                new Answer.Say(words.of("booking.refused.not-online", visitType.name()));
            case Refusal.NeedsOrder needs -> new Answer.Say(words.of("booking.refused.needs-order", visitType.name()));
            case Refusal.LimitReached reached ->
                new Answer.Say(words.of("booking.refused.limit-reached", reached.most()));
            case Refusal.TooMany many ->
                new Answer.Say(words.of(
                        "booking.refused.too-many",
                        Math.max(1, many.retryAfter().toMinutes())));
            case Refusal.Busy busy -> new Answer.Say(words.of("booking.refused.busy"));
        };
    }
}
