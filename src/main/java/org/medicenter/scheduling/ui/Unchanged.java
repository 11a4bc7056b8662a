package org.medicenter.scheduling.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.scheduling.BookedAppointment;
import org.springframework.dao.DataAccessException;

/** Why an appointment is still as it was, after somebody wanted to move or to cancel it. */
record Unchanged(Words words, Catalogue catalogue) {

    /** Null where the database did not answer: then nothing was changed, and whoever asked may try again. */
    static <T> @Nullable T tried(Supplier<T> change) {
        try {
            return change.get();
        } catch (DataAccessException noAnswer) {
            return null;
        }
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
