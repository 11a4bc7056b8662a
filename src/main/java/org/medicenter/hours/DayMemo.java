package org.medicenter.hours;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for a date. Of bounded size: dates share slots, and the newer one stays, so that
 * questions about the far future cannot fill the memory. Safe for many threads, which may work out a date twice.
 */
final class DayMemo<T> {

    private record Remembered<T>(long epochDay, T content) {}

    private final AtomicReferenceArray<@Nullable Remembered<T>> slots;

    /** @param days a power of two */
    DayMemo(int days) {
        slots = new AtomicReferenceArray<>(days);
    }

    T get(LocalDate date, Function<LocalDate, T> workOut) {
        long day = date.toEpochDay();
        int slot = (int) (day & (slots.length() - 1));
        var remembered = slots.get(slot);
        if (remembered != null && remembered.epochDay() == day) {
            return remembered.content();
        }
        T content = workOut.apply(date);
        slots.set(slot, new Remembered<>(day, content));
        return content;
    }
}
