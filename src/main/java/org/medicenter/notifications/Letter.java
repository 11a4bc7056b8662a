package org.medicenter.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, ready for the post.
 *
 * @param id the same for each try to send it, so that a mail server recognises what it has already
 * @param to the address of the patient, or of whoever booked for them
 * @param from the clinic's name, which stands beside its address
 * @param calendar an iCalendar file with CRLF line ends; null where the letter is about no appointment
 * @param method the calendar file's METHOD; null where there is none
 */
record Letter(
        String id,
        String to,
        String from,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String method,
        Instant writtenAt) {

    /** Says nothing about what it is: not even whose. */
    static final String FILE = "appointment.ics";
}
