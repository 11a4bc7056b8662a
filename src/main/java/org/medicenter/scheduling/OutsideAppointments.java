package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.hours.OutsideNow;
import org.medicenter.hours.WhyOutside;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.OutsideAppointment.OutsidePatient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coming appointments that lie outside of the hours in force and wait for a decision. Worked out anew from what is
 * stored whenever it is asked for, so that a booking which was committed at the same moment as new hours is among them.
 */
@Service
public class OutsideAppointments implements OutsideNow {

    /** Other nodes book too, and time goes on. */
    private static final Duration COUNT_IS_TRUE_FOR = Duration.ofSeconds(5);

    private record Found(ComingVisit visit, WhyOutside why) {}

    private record Counted(int count, long changes, Rules rules, Instant at) {}

    private final RuleBook ruleBook;
    private final ComingVisits comingVisits;
    private final KeptOutside kept;
    private final PatientRegister register;
    private final NamesShown namesShown;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final OutsideWatch watch;
    private volatile @Nullable Counted counted;

    OutsideAppointments(
            RuleBook ruleBook,
            ComingVisits comingVisits,
            KeptOutside kept,
            PatientRegister register,
            NamesShown namesShown,
            OutsideWatch watch,
            CurrentActor currentActor,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.comingVisits = comingVisits;
        this.kept = kept;
        this.register = register;
        this.namesShown = namesShown;
        this.watch = watch;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        currentActor.requireAny(Role.ADMIN);
        Instant now = clock.instant();
        Rules rules = ruleBook.refreshed();
        long seen = watch.changes();
        Counted known = counted;
        if (known != null
                && known.changes() == seen
                && known.rules().timetable() == rules.timetable()
                && known.at().plus(COUNT_IS_TRUE_FOR).isAfter(now)) {
            return known.count();
        }
        int count = find(rules, now).size();
        counted = new Counted(count, seen, rules, now);
        return count;
    }

    /** By start: of all, so many from the one at this place on, counted from 0. */
    @Transactional
    public List<OutsideAppointment> page(int from, int most) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        return named(
                actor,
                find(ruleBook.refreshed(), clock.instant()).stream()
                        .skip(from)
                        .limit(most)
                        .toList());
    }

    /** Empty where it does not lie outside any more, was kept, or is over. */
    @Transactional
    public Optional<OutsideAppointment> find(AppointmentId id) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        Rules rules = ruleBook.refreshed();
        return comingVisits
                .find(id, clock.instant())
                .flatMap(visit -> visit.whyOutside(rules).map(why -> new Found(visit, why)))
                .filter(it -> !isKept(it.visit(), rules, kept.all()))
                .map(it -> named(actor, List.of(it)).getFirst());
    }

    static boolean maySee(Actor actor, ComingVisit visit) {
        return actor.isAt(visit.location().value(), Role.ADMIN);
    }

    private List<Found> find(Rules rules, Instant now) {
        Map<AppointmentId, String> keptByHours = kept.all();
        return comingVisits.after(now, rules.catalogue().locations()).stream()
                .flatMap(visit -> visit
                        .whyOutside(rules)
                        .filter(why -> !isKept(visit, rules, keptByHours))
                        .map(why -> new Found(visit, why))
                        .stream())
                .toList();
    }

    private static boolean isKept(ComingVisit visit, Rules rules, Map<AppointmentId, String> keptByHours) {
        String hoursThen = keptByHours.get(visit.id());
        return hoursThen != null && hoursThen.equals(HoursAround.of(visit, rules));
    }

    private List<OutsideAppointment> named(Actor actor, List<Found> found) {
        List<ComingVisit> visible =
                found.stream().map(Found::visit).filter(it -> maySee(actor, it)).toList();
        namesShown.to(actor, visible);
        Map<PatientId, PatientRecord> patients = register.findAll(
                visible.stream().map(ComingVisit::patient).distinct().toList());
        return found.stream()
                .map(it -> appointment(
                        it, maySee(actor, it.visit()) ? patients.get(it.visit().patient()) : null))
                .toList();
    }

    private static OutsideAppointment appointment(Found found, @Nullable PatientRecord patient) {
        ComingVisit visit = found.visit();
        return new OutsideAppointment(
                visit.id(),
                visit.reference(),
                visit.revision(),
                visit.time(),
                visit.location(),
                visit.visitType(),
                visit.specialist(),
                found.why(),
                patient == null ? null : new OutsidePatient(patient.name(), patient.email(), patient.phone()));
    }
}
