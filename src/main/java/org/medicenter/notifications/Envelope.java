package org.medicenter.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A letter as MIME: text, HTML and the invitation as three ways to read the same (calendars look for it there, RFC 6047),
 * and the invitation once more as a file, for those who save it.
 */
record Envelope(Letter letter, String from) {

    /** What is noted as the patient's address cannot be one. */
    static final class NoSuchAddress extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoSuchAddress() {
            super("This is no e-mail address", null, false, false);
        }
    }

    MimeMessage around(MimeMessage mail) {
        try {
            mail.setFrom(new InternetAddress(from, letter.from(), StandardCharsets.UTF_8.name()));
            mail.setRecipient(Message.RecipientType.TO, recipient());
            mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(letter.writtenAt()));
            mail.setHeader("Message-ID", messageId());
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            mail.setContent(content());
            return mail;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new IllegalStateException("A letter cannot be put into an envelope", unwritable);
        }
    }

    private InternetAddress recipient() {
        try {
            return new InternetAddress(letter.to(), true);
        } catch (AddressException unreadable) {
            throw new NoSuchAddress();
        }
    }

    private String messageId() {
        return "<" + letter.id() + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
    }

    private MimeMultipart content() throws MessagingException {
        var ways = new MimeMultipart("alternative");
        ways.addBodyPart(text(letter.text(), "plain"));
        ways.addBodyPart(text(letter.html(), "html"));
        String calendar = letter.calendar();
        if (calendar == null) {
            return ways;
        }
        ways.addBodyPart(calendar(calendar));
        var toRead = new MimeBodyPart();
        toRead.setContent(ways);
        return new MimeMultipart("mixed", toRead, file(calendar));
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private MimeBodyPart calendar(String calendar) throws MessagingException {
        var part = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=" + letter.method();
        part.setDataHandler(new DataHandler(bytes(calendar, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart file(String calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(bytes(calendar, "application/ics")));
        part.setFileName(Letter.FILE);
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** As bytes, so that nobody touches the line ends. */
    private static ByteArrayDataSource bytes(String calendar, String type) {
        return new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type);
    }
}
