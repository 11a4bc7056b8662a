package org.medicenter.scheduling.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medicenter.ui.PartOfDay;

/** Which hours somebody wants to see: all, or one part of the day. */
enum TimeOfDay {
    ALL_DAY(PartOfDay.ALL),
    MORNING(List.of(PartOfDay.MORNING)),
    AFTERNOON(List.of(PartOfDay.AFTERNOON)),
    EVENING(List.of(PartOfDay.EVENING));

    private final List<PartOfDay> parts;

    TimeOfDay(List<PartOfDay> parts) {
        this.parts = parts;
    }

    static Optional<TimeOfDay> bySlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    List<PartOfDay> parts() {
        return parts;
    }

    boolean includes(PartOfDay part) {
        return parts.contains(part);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
