package org.medicenter.scheduling;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One appointment as an iCalendar file (RFC 5545): to be imported (RFC 5546's PUBLISH), or as an invitation by mail
 * (REQUEST, CANCEL). The same id and a growing sequence let a calendar recognise a moved or cancelled appointment as the
 * one that it has.
 */
record CalendarFile(UUID id, int revision, boolean cancelled, CalendarEntry.Words words) {

    private static final int LONGEST_LINE_IN_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    /** Independent of the host, which may change. */
    private static final String DOMAIN = "@medicenter";

    String text(Instant writtenAt) {
        return text(ImmutableMethod.PUBLISH, facts(writtenAt));
    }

    /** For the mail that tells of it: REQUEST, or CANCEL where the appointment is cancelled. */
    String invitation(Instant writtenAt, CalendarEntry.Parties parties) {
        var facts = new ArrayList<>(facts(writtenAt));
        facts.add(organizer(parties));
        facts.add(attendee(parties));
        return text(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST, facts);
    }

    private static String text(Method method, List<Property> facts) {
        var calendar = new Calendar(
                new PropertyList(
                        List.of(ImmutableVersion.VERSION_2_0, new ProdId("-//Medicenter//Appointments//EN"), method)),
                new ComponentList<>(List.of(new VEvent(new PropertyList(facts)))));
        return calendar.toString()
                .lines()
                .map(CalendarFile::folded)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static Organizer organizer(CalendarEntry.Parties parties) {
        return new Organizer(new ParameterList(List.of(new Cn(plain(parties.clinic())))), mailto(parties.clinicMail()));
    }

    /** Who has booked has accepted: nobody is asked to answer. */
    private static Attendee attendee(CalendarEntry.Parties parties) {
        return new Attendee(
                new ParameterList(List.of(PartStat.ACCEPTED, Role.REQ_PARTICIPANT, Rsvp.FALSE)),
                mailto(parties.patientMail()));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException unwritable) {
            throw new IllegalArgumentException("This is no address that a calendar can name", unwritable);
        }
    }

    private List<Property> facts(Instant writtenAt) {
        return List.of(
                new Uid(id + DOMAIN),
                new DtStamp(writtenAt),
                new Sequence(revision),
                new DtStart<>(words.time().start()),
                new DtEnd<>(words.time().end()),
                new Summary(plain(words.title())),
                new net.fortuna.ical4j.model.property.Location(plain(words.place())),
                new Description(plain(words.notes())),
                ImmutableClazz.PRIVATE,
                ImmutableTransp.OPAQUE,
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    }

    /** On one line and without control characters, so that no text can begin a property of its own. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Counted in octets, not in characters, and no character is cut in two. */
    private static String folded(String line) {
        var result = new StringBuilder(line.length() + 8);
        int octets = 0;
        for (int codePoint : line.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE_IN_OCTETS) {
                result.append(LINE_END).append(' ');
                octets = 1;
            }
            result.append(character);
            octets += size;
        }
        return result.toString();
    }
}
