package org.medicenter.scheduling.ui;

import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.OutsideAppointment;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** Puts appointments outside of the hours into words, as read at their location. */
class OutsideWords {

    private final Catalogue catalogue;
    private final Texts texts;
    private final Words words;
    private final java.util.Locale locale;

    OutsideWords(Catalogue catalogue, Texts texts, Words words, java.util.Locale locale) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.words = words;
        this.locale = locale;
    }

    String when(OutsideAppointment outside) {
        Formats formats = formats(outside);
        return formats.shortDate(formats.date(outside.time().start())) + ", "
                + formats.time(outside.time().start());
    }

    String whenInFull(OutsideAppointment outside) {
        Formats formats = formats(outside);
        return words.of(
                "effects.outside.when",
                formats.longDate(formats.date(outside.time().start())),
                formats.timeRange(outside.time().start(), outside.time().end()));
    }

    String who(OutsideAppointment outside) {
        return outside.patient() == null
                ? words.of("effects.outside.unnamed")
                : outside.patient().name();
    }

    String what(OutsideAppointment outside) {
        String type = catalogue.knows(outside.visitType())
                ? catalogue.visitType(outside.visitType()).name()
                : "";
        return outside.specialist() == null || !catalogue.knows(outside.specialist())
                ? type
                : type + ", " + catalogue.specialist(outside.specialist()).name();
    }

    String why(OutsideAppointment outside) {
        return words.of("hours.effect.why." + outside.why().slug());
    }

    String place(OutsideAppointment outside) {
        return catalogue.location(outside.location()).name();
    }

    /** "Thu 7 Jan, 16:00, Dr Karin Lindqvist". */
    String time(FreeTime time) {
        Formats formats = texts.formats(catalogue.location(time.location()).zone(), locale);
        String when = formats.shortDate(formats.date(time.start())) + ", " + formats.time(time.start());
        return time.specialist() == null
                ? when
                : words.of(
                        "effects.outside.with",
                        when,
                        catalogue.specialist(time.specialist()).name());
    }

    private Formats formats(OutsideAppointment outside) {
        return texts.formats(catalogue.location(outside.location()).zone(), locale);
    }
}
