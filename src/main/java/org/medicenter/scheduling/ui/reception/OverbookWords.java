package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import org.medicenter.scheduling.Overbooked;
import org.medicenter.scheduling.OverbookingReason;
import org.medicenter.scheduling.OverbookingsOfDay;

/** Why two share a time, in the reader's language. */
final class OverbookWords {

    private OverbookWords() {}

    static String reason(Component words, OverbookingReason reason) {
        return words.getTranslation(
                switch (reason) {
                    case URGENT -> "overbook.reason.urgent";
                    case ARRIVED_LATE -> "overbook.reason.late";
                    case ASKED_BY_SPECIALIST -> "overbook.reason.specialist";
                    case OTHER -> "overbook.reason.other";
                });
    }

    /** How much more the day and the moment bear. */
    static String used(Component words, OverbookingsOfDay used, String specialist) {
        if (used.momentIsFull()) {
            return words.getTranslation("overbook.moment-full");
        }
        return words.getTranslation(
                used.isMore() ? "overbook.used" : "overbook.used-up", used.used(), used.most(), specialist);
    }

    /** "Arrived late: tram broke down", or "Arrived late". */
    static String why(Component words, Overbooked overbooked) {
        String reason = reason(words, overbooked.note().reason());
        String also = overbooked.note().words();
        return also.isEmpty() ? reason : words.getTranslation("overbook.reason.and-words", reason, also);
    }
}
