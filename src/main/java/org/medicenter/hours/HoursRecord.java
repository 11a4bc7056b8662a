package org.medicenter.hours;

import java.time.Clock;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.SpecialistId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Remembers what became of a location's hours: an edition of the whole, and a deed for each thing that changed. */
@Component
class HoursRecord {

    private final Editions editions;
    private final CurrentActor currentActor;
    private final ClinicDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoursRecord(
            Editions editions,
            CurrentActor currentActor,
            ClinicDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.editions = editions;
        this.currentActor = currentActor;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction that has written the new plan. */
    void keep(OpeningPlan before, OpeningPlan after) {
        String by = currentActor.find().map(Actor::name).orElse(null);
        if (editions.newest(after.location()).isEmpty() && !before.versions().isEmpty()) {
            editions.keep(before, null, clock.instant());
        }
        editions.keep(after, by, clock.instant());
        String place = directory.stored().location(after.location()).name();
        for (PlanChange change : PlanChange.between(before, after)) {
            events.publishEvent(Deed.changed(
                    what(change.kind()), place + ": " + change.subject(), null, change.before(), change.after()));
        }
    }

    /** Within the transaction that has entered something about a specialist. */
    void tell(String what, SpecialistId specialist, String after) {
        String name = directory.stored().specialist(specialist).name();
        events.publishEvent(Deed.changed(what, name, null, "", after));
    }

    private static String what(PlanChange.Kind kind) {
        return switch (kind) {
            case WEEKLY -> "hours.weekly";
            case EXCEPTION -> "hours.exception";
            case HOLIDAY -> "hours.holiday";
        };
    }
}
