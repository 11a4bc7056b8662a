package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.time.TimeRange;

/** What was found, by local date. */
final class Findings {

    private final Map<LocalDate, DayFindings> byDate = new HashMap<>();
    private Instant until = Instant.MAX;

    void holdUntil(Supply supply) {
        until = supply.until().isBefore(until) ? supply.until() : until;
    }

    /** From then on the date may be another, though nothing changes: a hold ends, or a visit becomes too soon. */
    Instant until(LocalDate date, Duration leadTime) {
        Instant firstStart = day(date).firstStart;
        Instant tooSoon = firstStart.equals(Instant.MAX)
                ? firstStart
                : firstStart.minus(leadTime).plusNanos(1);
        return tooSoon.isBefore(until) ? tooSoon : until;
    }

    DayFindings day(LocalDate date) {
        return byDate.computeIfAbsent(date, it -> new DayFindings());
    }

    /** What was found on one date. */
    static final class DayFindings {

        private final List<Found> free = new ArrayList<>();
        private Instant firstStart = Instant.MAX;
        private boolean fitsTheHours;
        private boolean somebodyIsThere;
        private boolean somethingIsTaken;
        private boolean limitIsReached;
        private boolean somethingIsKept;

        void fits() {
            fitsTheHours = true;
        }

        void add(FreeTimes.Candidate candidate, @Nullable Specialist specialist, LocationId location) {
            somebodyIsThere = true;
            Instant start = candidate.visit().start();
            if (candidate.fate() != FreeTimes.Fate.TOO_SOON && start.isBefore(firstStart)) {
                firstStart = start;
            }
            switch (candidate.fate()) {
                case FREE -> free.add(Found.of(candidate.visit(), specialist, location));
                case TAKEN -> somethingIsTaken = true;
                case LIMIT_REACHED -> limitIsReached = true;
                case KEPT -> somethingIsKept = true;
                case TOO_SOON -> {}
            }
        }

        List<FreeTime> inOrder() {
            return free.stream().sorted().map(Found::time).toList();
        }

        boolean isFitForTheHours() {
            return fitsTheHours;
        }

        boolean isSomebodyThere() {
            return somebodyIsThere;
        }

        boolean isLimitReached() {
            return limitIsReached;
        }

        boolean isSomethingKept() {
            return somethingIsKept;
        }

        boolean isSomethingTaken() {
            return somethingIsTaken;
        }
    }

    /** A free time, ordered by start, then by specialist's slug. */
    private record Found(FreeTime time, String slug) implements Comparable<Found> {

        static Found of(TimeRange visit, @Nullable Specialist specialist, LocationId location) {
            return new Found(
                    new FreeTime(visit.start(), visit.end(), specialist == null ? null : specialist.id(), location),
                    specialist == null ? "" : specialist.slug());
        }

        @Override
        public int compareTo(Found other) {
            int byStart = time.start().compareTo(other.time.start());
            return byStart != 0 ? byStart : slug.compareTo(other.slug);
        }
    }
}
