package org.medicenter.scheduling;

import java.time.Clock;
import java.util.Locale;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNotices;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.EmergencyNumber.Tier;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Texts;
import org.springframework.stereotype.Service;

/** The calendar file of an appointment (RFC 5545): a neutral title, nothing about health, and no link that opens it. */
@Service
public class CalendarEntry {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ClinicDirectory directory;
    private final EmergencyNotices notices;
    private final Texts texts;
    private final Clock clock;

    CalendarEntry(ClinicDirectory directory, EmergencyNotices notices, Texts texts, Clock clock) {
        this.directory = directory;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    /** What an entry in somebody's calendar says, whichever way it gets there. */
    public record Words(String title, String place, String notes, TimeRange time) {}

    /** Between whom an invitation goes: the clinic and the patient, or whoever booked for them. */
    public record Parties(String clinic, String clinicMail, String patientMail) {}

    public Words wordsOf(BookedAppointment appointment) {
        Catalogue catalogue = directory.catalogue();
        Location location = catalogue.location(appointment.location());
        return new Words(
                text("manage.calendar.title"),
                catalogue.clinic().name() + ", " + location.address(),
                text("manage.calendar.notes", location.phone(), emergencyNumbers(notices.now(location.id()))),
                appointment.time());
    }

    /** As text with CRLF line ends, lines folded at 75 octets. */
    public String of(BookedAppointment appointment) {
        return file(appointment).text(clock.instant());
    }

    /** The same for a mail (RFC 5546): METHOD is CANCEL where the appointment is cancelled, else REQUEST. */
    public String invitation(BookedAppointment appointment, Parties parties) {
        return file(appointment).invitation(clock.instant(), parties);
    }

    private CalendarFile file(BookedAppointment appointment) {
        return new CalendarFile(
                appointment.id().value(),
                appointment.revision(),
                appointment.status() == AppointmentStatus.CANCELLED,
                wordsOf(appointment));
    }

    private String emergencyNumbers(EmergencyNotice notice) {
        return notice.numbers().stream()
                .filter(number -> number.tier() == Tier.EMERGENCY)
                .map(EmergencyNumber::number)
                .findFirst()
                .map(number -> text("manage.calendar.emergency", number))
                .orElse("");
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, LANGUAGE, values);
    }
}
