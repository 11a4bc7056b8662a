package org.medicenter.scheduling;

import org.springframework.stereotype.Service;

/** Books for a patient, by the server's clock and by every rule. Nothing is half booked. */
@Service
public class Booking {

    /** Keeps a time for ten minutes while somebody fills in the form. */
    public HoldOutcome hold(HoldRequest request) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Ten minutes more, once. */
    public RenewOutcome renew(HoldId hold) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Gives a held time back; one that has ended already is no mistake. */
    public void release(HoldId hold) {
        throw new UnsupportedOperationException("in progress");
    }

    public BookingOutcome book(BookingRequest request) {
        throw new UnsupportedOperationException("in progress");
    }
}
