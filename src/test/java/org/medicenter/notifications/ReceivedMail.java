package org.medicenter.notifications;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;

/** A mail as it came out of the post, taken apart. */
record ReceivedMail(MimeMessage mail) {

    record Piece(String type, String fileName, String text) {}

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        collect(mail, pieces);
        return pieces;
    }

    String text() {
        return piece("text/plain").text();
    }

    String html() {
        return piece("text/html").text();
    }

    String calendar() {
        return piece("text/calendar").text();
    }

    Piece piece(String type) {
        return pieces().stream()
                .filter(it -> it.type().toLowerCase(Locale.ROOT).startsWith(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type + " in " + pieces()));
    }

    String calendarValue(String property) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(calendar()))
                    .getComponent(Component.VEVENT)
                    .orElseThrow()
                    .getRequiredProperty(property)
                    .getValue();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError("No calendar can read this:\n" + calendar(), unreadable);
        }
    }

    String header(String name) {
        try {
            return mail.getHeader(name, "|");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    String subject() {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void collect(Part part, List<Piece> pieces) {
        try {
            if (part.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                Multipart several = (Multipart) part.getContent();
                for (int index = 0; index < several.getCount(); index++) {
                    BodyPart one = several.getBodyPart(index);
                    collect(one, pieces);
                }
            } else {
                String name = part.getFileName() == null ? "" : part.getFileName();
                byte[] bytes = part.getInputStream().readAllBytes();
                pieces.add(new Piece(part.getContentType(), name, new String(bytes, StandardCharsets.UTF_8)));
            }
        } catch (MessagingException unreadable) {
            throw new AssertionError("A part cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
