package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.CalendarEntry.Words;
import org.medicenter.time.TimeRange;

class CalendarFileTest {

    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Instant NOW = instant("2026-11-24T10:40:00+01:00");
    private static final TimeRange TIME = TimeRange.of(instant("2026-11-26T14:40:00+01:00"), Duration.ofMinutes(40));

    @Test
    void aCalendarReadsTheAppointmentAtTheRightInstant() {
        var text = file("Appointment at Medicenter").text(NOW);

        assertThat(text.split("\r\n"))
                .contains(
                        "VERSION:2.0",
                        "METHOD:PUBLISH",
                        "UID:" + ID + "@medicenter",
                        "DTSTAMP:20261124T094000Z",
                        "DTSTART:20261126T134000Z",
                        "DTEND:20261126T142000Z",
                        "SUMMARY:Appointment at Medicenter",
                        "CLASS:PRIVATE",
                        "STATUS:CONFIRMED",
                        "SEQUENCE:0");
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
    }

    @Test
    void aMovedAppointmentReplacesTheOneInTheCalendar() {
        var before = new CalendarFile(ID, 3, false, words("Title", "Place", "Notes"));
        var after = new CalendarFile(ID, 4, false, words("Title", "Place", "Notes"));

        assertThat(value(before, Property.UID)).isEqualTo(value(after, Property.UID));
        assertThat(value(before, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(after, Property.SEQUENCE)).isEqualTo("4");
    }

    @Test
    void aCancelledAppointmentSaysSo() {
        assertThat(value(new CalendarFile(ID, 1, true, words("T", "P", "N")), Property.STATUS))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aLineBreakInATextBeginsNoNewProperty() {
        var crafted = "Street 1\r\nATTENDEE:mailto:evil@mail.example\nBEGIN:VALARM\u2028X-EVIL:1";

        var text = new CalendarFile(ID, 0, false, words("T", crafted, crafted)).text(NOW);

        assertThat(text.split("\r\n"))
                .noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("BEGIN:VALARM"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void commasSemicolonsAndBackslashesArriveAsTheyWere() {
        var place = "Medicenter Wien, Beispielgasse 12; 1090 Wien \\ 2nd floor";

        assertThat(value(new CalendarFile(ID, 0, false, words("T", place, "N")), Property.LOCATION))
                .isEqualTo(place);
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        var notes = "Zürich \uD83D\uDE0A 東京クリニック ".repeat(30).strip();
        var file = new CalendarFile(ID, 0, false, words("T", "P", notes));

        assertThat(file.text(NOW).split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(value(file, Property.DESCRIPTION)).isEqualTo(notes);
    }

    private static CalendarFile file(String title) {
        return new CalendarFile(ID, 0, false, words(title, "Beispielgasse 12, 1090 Wien", "Call +43 1 5550 140."));
    }

    private static Words words(String title, String place, String notes) {
        return new Words(title, place, notes, TIME);
    }

    private static String value(CalendarFile file, String property) {
        return read(file.text(NOW))
                .getComponent(Component.VEVENT)
                .orElseThrow()
                .getRequiredProperty(property)
                .getValue();
    }

    private static Calendar read(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError("No calendar can read this:\n" + text, unreadable);
        }
    }

    private static Instant instant(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }
}
