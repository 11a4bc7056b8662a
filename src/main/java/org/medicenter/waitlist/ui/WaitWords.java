package org.medicenter.waitlist.ui;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.Refusal;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.Formats;
import org.medicenter.waitlist.Waiting;

/** What somebody waits for, and what there is for them, in words. */
class WaitWords {

    private final BiFunction<String, Object[], String> texts;
    private final Locale language;
    private final Catalogue catalogue;
    private final Formats formats;

    WaitWords(BiFunction<String, Object[], String> texts, Locale language, Catalogue catalogue, Formats formats) {
        this.texts = texts;
        this.language = language;
        this.catalogue = catalogue;
        this.formats = formats;
    }

    /** "Restless legs consultation with Dr Amara Okafor". */
    String visit(Wish wish) {
        String type = catalogue.knows(wish.visitType())
                ? catalogue.visitType(wish.visitType()).name()
                : text("waitlist.gone");
        SpecialistId specialist = wish.specialist();
        return specialist == null ? type : text("waitlist.with", type, name(specialist));
    }

    /** "Mon, Tue. In the morning. From 1 Dec, until 20 Dec. One day’s notice."; empty where anything suits. */
    String when(WaitedFor wanted) {
        Wishes wishes = wanted.wishes();
        var parts = new ArrayList<String>();
        if (!wishes.weekdays().isEmpty()) {
            parts.add(wishes.weekdays().stream().sorted().map(this::day).collect(Collectors.joining(", ")) + ".");
        }
        if (wishes.part() != null) {
            parts.add(text("waitlist.part." + wishes.part().slug()));
        }
        parts.addAll(dates(wishes.notBefore(), wanted.notAfter()));
        long notice = wanted.notice().toHours();
        if (notice > 0) {
            parts.add(text("waitlist.notice." + notice + "h"));
        }
        return String.join(" ", parts);
    }

    private List<String> dates(@Nullable LocalDate from, @Nullable LocalDate until) {
        var parts = new ArrayList<String>();
        if (from != null) {
            parts.add(text("waitlist.from", formats.shortDate(from)));
        }
        if (until != null) {
            parts.add(text("waitlist.until", formats.shortDate(until)));
        }
        return parts;
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language);
    }

    /** "Thu 26 Nov 08:50 with Dr Jonas Lindqvist". */
    String time(FreeTime time) {
        SpecialistId specialist = time.specialist();
        return specialist == null
                ? moment(time.start())
                : text("waitlist.with", moment(time.start()), name(specialist));
    }

    /** "Thu 26 Nov 08:50". */
    String moment(Instant start) {
        return formats.shortDate(formats.date(start)) + " " + formats.time(start);
    }

    /** "28 December 1988". */
    String date(LocalDate date) {
        return formats.fullDate(date);
    }

    /** "11:05". */
    String clock(Instant instant) {
        return formats.time(instant);
    }

    /** "Waits for Follow-up with Dr Jonas Lindqvist, earlier than the visit that they have. Mon, Tue. Since Mon 23 Nov 10:40." */
    String wait(Waiting waiting) {
        WaitedFor wanted = waiting.wanted();
        String key = wanted.earlierThan() == null ? "waitlist.waits" : "waitlist.waits.earlier";
        return Stream.of(
                        text(key, visit(wanted.wishes().wish())),
                        when(wanted),
                        text("waitlist.since", moment(waiting.joinedAt())))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Why somebody did not get the time that was spoken of. */
    String whyNot(GivenTimes.Outcome why) {
        return switch (why) {
            case GivenTimes.Outcome.NotGiven(Refusal.SlotTaken _) -> text("waitlist.taken");
            case GivenTimes.Outcome.NotGiven(Refusal.Busy _), GivenTimes.Outcome.NotGiven(Refusal.TooMany _) ->
                text("call.busy");
            case GivenTimes.Outcome.NotGiven _ -> text("waitlist.refused");
            case GivenTimes.Outcome.Changed _ -> text("waitlist.changed");
            case GivenTimes.Outcome.Given _ -> throw new IllegalStateException("What was given was not refused");
        };
    }

    String name(SpecialistId specialist) {
        return catalogue.knows(specialist) ? catalogue.specialist(specialist).name() : text("waitlist.gone");
    }

    String text(String key, Object... places) {
        return texts.apply(key, places);
    }
}
