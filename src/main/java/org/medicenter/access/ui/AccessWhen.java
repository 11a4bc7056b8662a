package org.medicenter.access.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.medicenter.access.DoorSign;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says when something was, as short as it can be: "Today 09:12", "Mon 23 Nov 13:02", "12 August 2026". */
@Component
class AccessWhen {

    private static final Period WITH_TIME = Period.ofDays(30);

    private final Texts texts;
    private final Clock clock;
    private final ObjectProvider<DoorSign> doorSign;

    AccessWhen(Texts texts, Clock clock, ObjectProvider<DoorSign> doorSign) {
        this.texts = texts;
        this.clock = clock;
        this.doorSign = doorSign;
    }

    String at(Instant instant, Locale locale) {
        Formats formats = formats(locale);
        LocalDate date = formats.date(instant);
        LocalDate today = formats.date(clock.instant());
        if (date.equals(today)) {
            return texts.getTranslation("access.today-at", locale, formats.time(instant));
        }
        return date.isBefore(today.minus(WITH_TIME))
                ? formats.fullDate(date)
                : formats.shortDate(date) + " " + formats.time(instant);
    }

    String on(Instant instant, Locale locale) {
        Formats formats = formats(locale);
        return formats.shortDate(formats.date(instant));
    }

    private Formats formats(Locale locale) {
        ZoneId zone = doorSign.stream()
                .flatMap(sign -> sign.read().stream())
                .map(DoorSign.Door::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return texts.formats(zone, locale);
    }
}
