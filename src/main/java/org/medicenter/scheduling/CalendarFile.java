package org.medicenter.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
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
 * One appointment as an iCalendar file (RFC 5545; to be imported, so RFC 5546's PUBLISH). The same id and a growing
 * sequence let a calendar recognise a moved or cancelled appointment as the one that it has.
 */
record CalendarFile(UUID id, int revision, boolean cancelled, CalendarEntry.Words words) {

    private static final int LONGEST_LINE_IN_OCTETS = 75;
    private static final String LINE_END = "\r\n";

    /** Independent of the host, which may change. */
    private static final String DOMAIN = "@medicenter";

    String text(Instant writtenAt) {
        var calendar = new Calendar(
                new PropertyList(List.of(
                        ImmutableVersion.VERSION_2_0,
                        new ProdId("-//Medicenter//Appointments//EN"),
                        ImmutableMethod.PUBLISH)),
                new ComponentList<>(List.of(event(writtenAt))));
        return calendar.toString()
                .lines()
                .map(CalendarFile::folded)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private VEvent event(Instant writtenAt) {
        return new VEvent(new PropertyList(List.<Property>of(
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
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED)));
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
