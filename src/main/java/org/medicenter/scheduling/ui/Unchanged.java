package org.medicenter.scheduling.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CancelOutcome;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Why an appointment is still as it was, after somebody wanted to move or to cancel it. */
record Unchanged(Words words, Catalogue catalogue) {

    /** Null where the database did not answer: nobody knows whether it was done, and whoever asked may try again. */
    static <T> @Nullable T tried(Supplier<T> change) {
        try {
            return change.get();
        } catch (DataAccessException | TransactionException noAnswer) {
            return null;
        }
    }

    /**
     * Who finds it cancelled after the answer was lost is told so, whoever it was: cancelling twice is cancelling once.
     *
     * @param now the appointment, read again
     */
    static @Nullable CancelOutcome cancelled(
            Supplier<CancelOutcome> cancel, Supplier<Optional<BookedAppointment>> now) {
        CancelOutcome outcome = tried(cancel);
        if (outcome != null) {
            return outcome;
        }
        Optional<BookedAppointment> found = tried(now);
        return found == null
                ? null
                : found.filter(it -> it.status() == AppointmentStatus.CANCELLED)
                        .map(CancelOutcome.Cancelled::new)
                        .orElse(null);
    }

    /** @param deed "move" or "cancel" */
    String why(String deed, BookedAppointment now) {
        if (now.changeable()) {
            return words.of("manage." + deed + ".failed");
        }
        return switch (now.status()) {
            case CANCELLED -> words.of("manage.cancelled.before");
            case BOOKED -> words.of("manage." + deed + ".too-late", phoneOf(now));
            case ARRIVED, CHECKED_IN, IN_VISIT, DONE, NO_SHOW, LEFT ->
                words.of("manage." + deed + ".not-possible", phoneOf(now));
        };
    }

    private String phoneOf(BookedAppointment appointment) {
        return catalogue.location(appointment.location()).phone();
    }
}
