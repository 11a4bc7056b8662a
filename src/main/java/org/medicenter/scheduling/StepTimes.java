package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.medicenter.hours.OpeningHours;
import org.springframework.stereotype.Component;

/**
 * When a step may be taken: somebody arrives on the day of their visit, on its location's wall clock, or before it is over
 * where it is a night; nobody has missed what has not begun. All later steps follow from these two.
 */
@Component
class StepTimes {

    private final OpeningHours hours;

    StepTimes(OpeningHours hours) {
        this.hours = hours;
    }

    /** Empty: it may. */
    Optional<StepOutcome> whyNot(Appointment visit, AppointmentStatus to, Instant now) {
        return switch (to) {
            case ARRIVED -> {
                LocalDate day = date(visit, visit.time().start());
                yield day.equals(date(visit, now)) || visit.time().contains(now)
                        ? Optional.empty()
                        : Optional.of(new StepOutcome.OtherDay(day));
            }
            case NO_SHOW ->
                now.isBefore(visit.time().start())
                        ? Optional.of(new StepOutcome.NotBegun(visit.time().start()))
                        : Optional.empty();
            case BOOKED, CHECKED_IN, IN_VISIT, DONE, LEFT, CANCELLED -> Optional.empty();
        };
    }

    private LocalDate date(Appointment visit, Instant instant) {
        ZoneId zone = hours.timetable().catalogue().location(visit.location()).zone();
        return instant.atZone(zone).toLocalDate();
    }
}
