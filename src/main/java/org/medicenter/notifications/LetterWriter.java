package org.medicenter.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.notifications.LetterWords.Button;
import org.medicenter.notifications.LetterWords.Fact;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PublicAddress;
import org.medicenter.ui.Texts;
import org.springframework.stereotype.Component;

/** Finds the words of a letter. */
@Component
class LetterWriter {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ClinicDirectory directory;
    private final EmergencyNotices notices;
    private final PublicAddress address;
    private final Texts texts;

    LetterWriter(ClinicDirectory directory, EmergencyNotices notices, PublicAddress address, Texts texts) {
        this.directory = directory;
        this.notices = notices;
        this.address = address;
        this.texts = texts;
    }

    /**
     * @param message what somebody of the clinic wrote to the patient; null: nothing
     * @param token opens the appointment
     */
    LetterWords words(MessageKind kind, BookedAppointment appointment, @Nullable String message, String token) {
        Catalogue catalogue = directory.catalogue();
        Location location = catalogue.location(appointment.location());
        Formats formats = texts.formats(location.zone(), LANGUAGE);
        boolean comes = kind != MessageKind.CANCELLATION;
        String when = formats.shortDate(formats.date(appointment.time().start())) + ", "
                + formats.time(appointment.time().start());
        String key = "mail." + kind.slug();
        return new LetterWords(
                text(key + ".subject", when),
                OneLine.of(catalogue.clinic().name()),
                text(key + ".title"),
                text(key + ".lead"),
                message == null ? null : new LetterWords.FromTheClinic(text("mail.message"), OneLine.of(message)),
                facts(appointment, catalogue, location, formats),
                comes
                        ? new Button(text("mail.manage"), address.inMail("/appointments/" + token))
                        : new Button(text("mail.book-again"), address.inMail("/book")),
                comes ? until(appointment, formats) : null,
                text("mail.preparation"),
                comes ? preparation(appointment, catalogue) : List.of(),
                text("mail.numbers"),
                numbers(location),
                OneLine.of(location.phone()),
                tel(location.phone()),
                text("mail.foot", OneLine.of(catalogue.clinic().name())));
    }

    private List<Fact> facts(BookedAppointment appointment, Catalogue catalogue, Location location, Formats formats) {
        var facts = new ArrayList<Fact>();
        var time = appointment.time();
        fact(facts, "when", formats.longDate(formats.date(time.start())));
        fact(facts, "time", text("mail.fact.time.zone", formats.timeRange(time.start(), time.end()), formats.city()));
        if (appointment.specialist() != null) {
            fact(facts, "with", catalogue.specialist(appointment.specialist()).name());
        }
        fact(facts, "where", location.address());
        if (!location.access().isBlank()) {
            fact(facts, "access", location.access());
        }
        fact(facts, "for", appointment.patientName());
        fact(facts, "reference", appointment.reference());
        return List.copyOf(facts);
    }

    private void fact(List<Fact> facts, String key, String value) {
        facts.add(new Fact(text("mail.fact." + key), OneLine.of(value)));
    }

    private @Nullable String until(BookedAppointment appointment, Formats formats) {
        return appointment.changeable()
                ? text(
                        "mail.until",
                        formats.weekdayDate(formats.date(appointment.cancelUntil())),
                        formats.time(appointment.cancelUntil()))
                : null;
    }

    private static List<String> preparation(BookedAppointment appointment, Catalogue catalogue) {
        return catalogue
                .visitType(appointment.visitType())
                .preparation()
                .lines()
                .map(OneLine::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<LetterWords.Number> numbers(Location location) {
        return notices.now(location.id()).numbers().stream()
                .filter(number -> number.tier() != EmergencyNumber.Tier.ROUTINE)
                .map(number -> new LetterWords.Number(
                        OneLine.of(number.label()), OneLine.of(number.number()), tel(number.tel())))
                .toList();
    }

    private static String tel(String number) {
        return "tel:" + number.replaceAll("[^+0-9]", "");
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, LANGUAGE, values);
    }
}
