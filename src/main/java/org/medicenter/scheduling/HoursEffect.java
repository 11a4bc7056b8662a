package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.HoursRules;
import org.medicenter.hours.WhyOutside;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what other hours would do to appointments and free times. Whose appointments they are, to who may see it. */
@Service
class HoursEffect implements EffectOfHours {

    /** From a visit's start on: with the time to tidy up, which is a day at most. */
    private static final Duration LONGEST_VISIT = StartTimes.LONGEST.plusDays(1);

    private final RuleBook ruleBook;
    private final ComingVisits comingVisits;
    private final FreeTimeChanges freeTimes;
    private final PatientRegister register;
    private final NamesShown namesShown;
    private final CurrentActor currentActor;
    private final Clock clock;

    HoursEffect(
            RuleBook ruleBook,
            ComingVisits comingVisits,
            FreeTimeChanges freeTimes,
            PatientRegister register,
            NamesShown namesShown,
            CurrentActor currentActor,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.comingVisits = comingVisits;
        this.freeTimes = freeTimes;
        this.register = register;
        this.namesShown = namesShown;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A transaction that may write: that somebody has read names is written down. */
    @Override
    @Transactional
    public Effect of(HoursRules proposed) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        Instant now = clock.instant();
        Rules inForce = ruleBook.refreshed();
        Rules after = inForce.under(inForce.timetable().under(proposed));
        var change = freeTimes.between(inForce, after, now);
        return new Effect(
                outside(actor, inForce, after, now),
                change.gained(),
                change.lost(),
                change.byVisitType(),
                change.bySpecialist());
    }

    private List<Outside> outside(Actor actor, Rules inForce, Rules after, Instant now) {
        record Hit(ComingVisit visit, WhyOutside why) {}
        var hits = new ArrayList<Hit>();
        for (Location location : inForce.catalogue().locations()) {
            for (ComingVisit visit : doubtful(location, inForce, after, now)) {
                visit.whyOutside(after)
                        .filter(why -> visit.whyOutside(inForce).isEmpty())
                        .ifPresent(why -> hits.add(new Hit(visit, why)));
            }
        }
        hits.sort(Comparator.comparing(it -> it.visit().time()));
        Map<PatientId, PatientRecord> named =
                named(actor, hits.stream().limit(NAMED).map(Hit::visit).toList());
        return hits.stream()
                .map(it -> outside(
                        it.visit(),
                        it.why(),
                        inForce.catalogue(),
                        named.get(it.visit().patient())))
                .toList();
    }

    /** Whoever has something of what is lost. */
    private List<ComingVisit> doubtful(Location location, Rules inForce, Rules after, Instant now) {
        return comingVisits
                .lastStart(now, location)
                .map(last -> new LostTime(inForce, after, location.id(), new TimeRange(now, last.plus(LONGEST_VISIT))))
                .flatMap(lost -> lost.bounds()
                        .map(bounds -> comingVisits.overlapping(now, location, bounds).stream()
                                .filter(lost::touches)
                                .toList()))
                .orElse(List.of());
    }

    private Map<PatientId, PatientRecord> named(Actor actor, List<ComingVisit> visits) {
        List<ComingVisit> visible = visits.stream()
                .filter(it -> OutsideAppointments.maySee(actor, it))
                .toList();
        namesShown.to(actor, visible);
        return register.findAll(
                visible.stream().map(ComingVisit::patient).distinct().toList());
    }

    private static Outside outside(
            ComingVisit visit, WhyOutside why, Catalogue catalogue, @Nullable PatientRecord patient) {
        return new Outside(
                visit.id().value(),
                visit.time(),
                visit.location(),
                catalogue.knows(visit.visitType())
                        ? catalogue.visitType(visit.visitType()).name()
                        : "",
                nameOf(visit.specialist(), catalogue),
                patient == null ? null : patient.name(),
                why);
    }

    static @Nullable String nameOf(@Nullable SpecialistId specialist, Catalogue catalogue) {
        return specialist == null || !catalogue.knows(specialist)
                ? null
                : catalogue.specialist(specialist).name();
    }
}
