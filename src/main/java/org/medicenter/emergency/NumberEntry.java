package org.medicenter.emergency;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number as administrators see it. @param confirmedAt null where nobody has confirmed it, or long ago */
public record NumberEntry(EmergencyNumber number, @Nullable Instant confirmedAt) {

    /** By whoever saves it: {@link NumberLists} puts in the name and the time. */
    public NumberEntry confirmedToday(LocalDate today) {
        return new NumberEntry(
                new EmergencyNumber(
                        number.tier(),
                        number.label(),
                        number.number(),
                        number.tel(),
                        number.source(),
                        today,
                        NumberLists.WHOEVER_SAVES),
                null);
    }

    public boolean isConfirmed() {
        return number.confirmedBy() != null;
    }

    /** Not saved yet: the name is known when it is. */
    public boolean waitsForWhoeverSaves() {
        return NumberLists.WHOEVER_SAVES.equals(number.confirmedBy());
    }

    NumberEntry confirmed(String by, Instant at) {
        return new NumberEntry(
                new EmergencyNumber(
                        number.tier(),
                        number.label(),
                        number.number(),
                        number.tel(),
                        number.source(),
                        number.checkedOn(),
                        by),
                at);
    }

    /** "144, Ambulance, confirmed by Hanna Leitner". */
    String words() {
        return "%s: %s, %s, source: %s, %s"
                .formatted(
                        number.tier().slug(),
                        number.number(),
                        number.label(),
                        number.source(),
                        number.confirmedBy() == null ? "not confirmed" : "confirmed by " + number.confirmedBy());
    }
}
