package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.EffectOfVisitType;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.springframework.stereotype.Service;

/** Asks for the free times by both sets of rules, as patients do, and compares. */
@Service
class VisitTypeEffect implements EffectOfVisitType {

    private static final int DAYS = 30;

    private record Start(Instant at, @Nullable SpecialistId specialist, LocationId location) {}

    private final RuleBook ruleBook;
    private final Availability availability;
    private final CurrentActor currentActor;
    private final Clock clock;

    VisitTypeEffect(RuleBook ruleBook, Availability availability, CurrentActor currentActor, Clock clock) {
        this.ruleBook = ruleBook;
        this.availability = availability;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Effect of(VisitType proposed) {
        currentActor.requireAny(Role.ADMIN);
        Rules inForce = ruleBook.refreshed();
        Set<Start> before = starts(inForce, proposed.id());
        Set<Start> after = starts(inForce.offering(proposed), proposed.id());
        return new Effect(missing(after, before), missing(before, after));
    }

    private Set<Start> starts(Rules rules, VisitTypeId id) {
        boolean online = rules.catalogue().visitTypes().stream()
                .anyMatch(it -> it.id().equals(id) && it.bookableBy().isOnline());
        if (!online) {
            return Set.of();
        }
        Wish wish = Wish.anyone(id);
        LocalDate today = LocalDate.now(clock.withZone(rules.zoneOf(rules.type(wish))));
        return availability.by(rules).days(wish, today, today.plusDays(DAYS - 1)).stream()
                .flatMap(day -> day.times().stream())
                .map(it -> new Start(it.start(), it.specialist(), it.location()))
                .collect(Collectors.toSet());
    }

    private static int missing(Set<Start> these, Set<Start> others) {
        return (int) these.stream().filter(it -> !others.contains(it)).count();
    }
}
