package org.medicenter.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The appointments of a day, for the clinic's staff. */
@Service
public class DayList {

    /** Those that start on the local date, by start: all locations of the actor's; a specialist sees their own only. */
    public List<DayEntry> on(LocalDate date) {
        throw new UnsupportedOperationException("in progress");
    }
}
