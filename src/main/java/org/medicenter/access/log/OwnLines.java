package org.medicenter.access.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A message as the log writes it. What comes from outside must not look like a line of its own: further lines stand
 * behind a bar, and characters that steer a terminal are spelled out. Public, because the log makes it by its name.
 */
public final class OwnLines extends MessageConverter {

    private static final String NEXT_LINE = System.lineSeparator() + "  | ";

    @Override
    public String convert(ILoggingEvent event) {
        return of(super.convert(event));
    }

    static String of(@Nullable String message) {
        if (message == null) {
            return "";
        }
        if (message.chars().noneMatch(OwnLines::steers)) {
            return message;
        }
        var told = new StringBuilder();
        message.replace("\r\n", "\n").chars().forEach(letter -> append(told, (char) letter));
        return told.toString();
    }

    private static void append(StringBuilder told, char letter) {
        if (letter == '\n') {
            told.append(NEXT_LINE);
        } else if (steers(letter)) {
            told.append("\\u%04x".formatted((int) letter));
        } else {
            told.append(letter);
        }
    }

    private static boolean steers(int letter) {
        return Character.isISOControl(letter) && letter != '\t' || letter == '\u2028' || letter == '\u2029';
    }
}
