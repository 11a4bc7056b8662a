package org.medicenter.notifications.ui;

import java.time.Instant;
import org.medicenter.notifications.MessageKind;
import org.medicenter.notifications.MessageLine;
import org.medicenter.notifications.SendAgainOutcome;
import org.medicenter.notifications.Trouble;
import org.medicenter.ui.Formats;

/** Says in plain words what there is to say about messages. */
class MessageWords {

    /** Looks a text up. */
    interface Lookup {
        String text(String key, Object... values);
    }

    private final Formats formats;
    private final Instant now;
    private final boolean mailIsSet;
    private final Lookup texts;

    MessageWords(Formats formats, Instant now, boolean mailIsSet, Lookup texts) {
        this.formats = formats;
        this.now = now;
        this.mailIsSet = mailIsSet;
        this.texts = texts;
    }

    String kind(MessageKind kind) {
        return texts.text("messages.kind." + kind.slug());
    }

    /** "Confirmation, Rosa Álvarez, Thu 26 Nov, 14:40". */
    String name(MessageLine line) {
        return kind(line.kind()) + ", " + line.patientName() + ", "
                + dateAndTime(line.visit().start());
    }

    /** "Thu 26 Nov, 14:40". */
    String dateAndTime(Instant instant) {
        return formats.shortDate(formats.date(instant)) + ", " + formats.time(instant);
    }

    /** "today at 10:45", "Thu 26 Nov at 10:45". */
    String at(Instant instant) {
        return formats.date(instant).equals(formats.date(now))
                ? texts.text("messages.at.today", formats.time(instant))
                : texts.text("messages.at", formats.shortDate(formats.date(instant)), formats.time(instant));
    }

    /** What has happened to it, and what will. */
    String told(MessageLine line) {
        return switch (line.state()) {
            case WAITING -> waiting(line);
            case SENDING -> texts.text("messages.told.sending");
            case SENT -> texts.text("messages.told.sent", settled(line));
            case FAILED -> failed(line);
            case NO_ADDRESS -> texts.text("messages.told.no-address");
            case REPLACED -> texts.text("messages.told.replaced");
        };
    }

    String outcome(SendAgainOutcome outcome) {
        return switch (outcome) {
            case SendAgainOutcome.Waiting waiting ->
                texts.text(waiting.soon() ? "messages.again.done" : "messages.again.done.not-set");
            case SendAgainOutcome.UnderWay underWay -> texts.text("messages.again.under-way");
            case SendAgainOutcome.NoAddress none -> texts.text("messages.again.no-address");
            case SendAgainOutcome.Overtaken overtaken -> texts.text("messages.again.overtaken");
            case SendAgainOutcome.TooLate late -> texts.text("messages.again.too-late");
            case SendAgainOutcome.UnknownMessage unknown -> texts.text("messages.detail.unknown");
        };
    }

    private String waiting(MessageLine line) {
        if (!mailIsSet) {
            return texts.text("messages.told.waiting.not-set");
        }
        return line.trouble() == null
                ? texts.text("messages.told.waiting", at(line.dueAt()))
                : texts.text("messages.told.waiting.again", line.attempts(), trouble(line.trouble()), at(line.dueAt()));
    }

    private String failed(MessageLine line) {
        String why = line.trouble() == null ? "" : trouble(line.trouble());
        return line.attempts() > 1
                ? texts.text("messages.told.failed.tries", why, settled(line), line.attempts())
                : texts.text("messages.told.failed", why, settled(line));
    }

    private String settled(MessageLine line) {
        return at(line.settledAt() == null ? line.writtenAt() : line.settledAt());
    }

    private String trouble(Trouble trouble) {
        return texts.text("messages.trouble." + trouble.slug());
    }
}
