package org.medicenter.scheduling;

import java.util.Map;

/** What came of the wish to move the visits of who fell ill. Whatever is not {@code Moved} has moved none of them. */
public sealed interface SickMove {

    /** All of them. */
    record Moved(int visits) implements SickMove {}

    /** @param why of those that stood in the way of all */
    record NoneMoved(Map<AppointmentId, Why> why) implements SickMove {

        public NoneMoved {
            why = Map.copyOf(why);
        }
    }

    /** The database does not answer, or others were faster three times. */
    record Busy() implements SickMove {}

    enum Why {
        TAKEN,
        CHANGED
    }

    /** @param to one of those that were offered */
    record Choice(AppointmentId visit, int revision, FreeTime to) {}
}
