package org.medicenter.scheduling;

import org.springframework.stereotype.Service;

/** The calendar file of an appointment (RFC 5545): a neutral title, nothing about health. */
@Service
public class CalendarEntry {

    /** As text with CRLF line ends, lines folded at 75 octets. */
    public String of(BookedAppointment appointment) {
        throw new UnsupportedOperationException("in progress");
    }
}
