package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Finds free times. Answers from memory, so an answer may be a moment old: booking decides. Local dates are those of
 * the visit type's location.
 */
@Service
public class Availability {

    /** Every date from the first to the last, both included, with its free times or the reason why there are none. */
    public List<FreeDay> days(Wish wish, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The next free times over the whole horizon, by start, then by specialist's slug. */
    public List<FreeTime> next(Wish wish, int limit) {
        throw new UnsupportedOperationException("in progress");
    }

    /**
     * The free times nearest to the wanted start, nearest first: with the wished specialist and with others who may
     * stand in for the same wish.
     */
    public List<FreeTime> nearest(Wish wish, Instant wanted, int limit) {
        throw new UnsupportedOperationException("in progress");
    }
}
