package org.medicenter.notifications;

import org.jspecify.annotations.Nullable;

/**
 * A message and its words.
 *
 * @param letter as it would be written now; null where there is nothing to write any more
 */
public record MessageDetail(MessageLine line, @Nullable Preview letter) {

    /** @param html a whole page, whose link opens nothing */
    public record Preview(String to, String subject, String html, String file) {}

    static MessageDetail of(MessageLine line, @Nullable Letter letter) {
        return new MessageDetail(
                line, letter == null ? null : new Preview(letter.to(), letter.subject(), letter.html(), Letter.FILE));
    }
}
