package org.medicenter.emergency.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.emergency.EmergencySign;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the notice as one file that needs no other: no script, no font, no picture, its style inside. */
@Component
class NoticeTemplate {

    /** Stands where the reader's minute will be written when the page is asked for. */
    static final String MINUTE = "\u0001minute\u0001";

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ITemplateEngine templates;
    private final Texts texts;

    NoticeTemplate(ITemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** @param facts null before the clinic is set up: the signs are told without the numbers */
    String render(OpenNow state, @Nullable NoticeFacts facts) {
        var context = new Context(LANGUAGE);
        context.setVariable("facts", facts);
        context.setVariable("minute", MINUTE);
        context.setVariable("emergencySigns", EmergencySign.of(Tier.EMERGENCY));
        context.setVariable("urgentSigns", EmergencySign.of(Tier.URGENT));
        Formats formats = texts.formats(facts == null ? ZoneOffset.UTC : facts.zone(), LANGUAGE);
        List<EmergencyNumber> numbers = facts == null ? List.of() : facts.numbers();
        context.setVariable("tiers", new NumbersByUrgency(numbers));
        describe(facts == null || facts.country().isEmpty() ? List.of() : numbers, context, formats);
        if (facts != null) {
            context.setVariable("city", formats.city());
            context.setVariable("country", Locale.of("", facts.country()).getDisplayCountry(LANGUAGE));
        }
        describe(state, context, formats);
        return templates.process("emergency", context);
    }

    private static void describe(List<EmergencyNumber> numbers, Context context, Formats formats) {
        context.setVariable("checkedOn", checkedOn(numbers, formats));
        context.setVariable("sources", sources(numbers));
        context.setVariable("confirmedBy", confirmedBy(numbers));
    }

    /** "Saturday 28 November, 21:10". */
    String minute(Instant now, NoticeFacts facts) {
        return dateAndTime(now, texts.formats(facts.zone(), LANGUAGE));
    }

    private static void describe(OpenNow state, Context context, Formats formats) {
        switch (state) {
            case OpenNow.Open open -> {
                context.setVariable("state", "open");
                context.setVariable("closes", open.closes() == null ? null : formats.time(open.closes()));
            }
            case OpenNow.Closed closed -> {
                context.setVariable("state", "closed");
                context.setVariable("nightHere", closed.nightHere());
                describeOpening(closed.opens(), context, formats);
            }
            case OpenNow.Unknown unknown -> context.setVariable("state", "unknown");
            case OpenNow.Offline offline -> context.setVariable("state", "offline");
        }
    }

    private static void describeOpening(@Nullable Instant opens, Context context, Formats formats) {
        if (opens != null) {
            context.setVariable("opens", dateAndTime(opens, formats));
            context.setVariable("opensDay", formats.weekday(formats.date(opens)));
            context.setVariable("opensTime", formats.time(opens));
        }
    }

    private static String dateAndTime(Instant instant, Formats formats) {
        return formats.weekdayDate(formats.date(instant)) + ", " + formats.time(instant);
    }

    private static @Nullable String checkedOn(List<EmergencyNumber> numbers, Formats formats) {
        return publicNumbers(numbers).stream()
                .map(EmergencyNumber::checkedOn)
                .min(Comparator.<LocalDate>naturalOrder())
                .map(formats::fullDate)
                .orElse(null);
    }

    private static String sources(List<EmergencyNumber> numbers) {
        return publicNumbers(numbers).stream()
                .map(EmergencyNumber::source)
                .filter(source -> !source.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Nobody, as long as one of the numbers waits to be confirmed. */
    private static @Nullable String confirmedBy(List<EmergencyNumber> numbers) {
        List<EmergencyNumber> confirmed = publicNumbers(numbers);
        if (confirmed.isEmpty() || confirmed.stream().anyMatch(number -> number.confirmedBy() == null)) {
            return null;
        }
        return confirmed.stream()
                .map(EmergencyNumber::confirmedBy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<EmergencyNumber> publicNumbers(List<EmergencyNumber> numbers) {
        return numbers.stream().filter(number -> number.tier() != Tier.ROUTINE).toList();
    }
}
