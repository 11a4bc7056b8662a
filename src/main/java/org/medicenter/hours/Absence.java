package org.medicenter.hours;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;

/**
 * A specialist is away, on each local date from the first to the last (both included).
 *
 * @param part null: leave, nothing that begins on these dates counts as working time; else only this part of each date
 * @param note for the staff; may be empty
 * @param illness of which illness that a desk has reported; null: it was entered in administration
 */
public record Absence(
        SpecialistId specialist,
        LocalDate first,
        LocalDate last,
        @Nullable WallRange part,
        String note,
        @Nullable UUID illness) {

    public Absence(SpecialistId specialist, LocalDate first, LocalDate last, @Nullable WallRange part, String note) {
        this(specialist, first, last, part, note, null);
    }

    public static Absence leave(SpecialistId specialist, LocalDate first, LocalDate last, String note) {
        return new Absence(specialist, first, last, null, note);
    }

    public static Absence block(SpecialistId specialist, LocalDate date, WallRange part, String note) {
        return new Absence(specialist, date, date, part, note);
    }

    Absence of(UUID reported) {
        return new Absence(specialist, first, last, part, note, reported);
    }

    boolean isLeaveOn(LocalDate date) {
        return part == null && isOn(date);
    }

    boolean isOn(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
