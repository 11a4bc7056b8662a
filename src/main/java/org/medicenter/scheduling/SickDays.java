package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.Candidates.Candidate;
import org.medicenter.scheduling.Candidates.Settled;
import org.medicenter.scheduling.SickMove.Choice;
import org.medicenter.scheduling.SickMove.Why;
import org.medicenter.time.TimeRange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a specialist who falls ill cannot see, with the nearest alternatives of each, and how they are moved: those that
 * are asked for in one transaction, whole or not at all. Patients hear of it as of each other move. For reception and
 * administration of the location; anybody else gets an {@link AccessDeniedException}.
 */
@Service
public class SickDays {

    private static final int OFFERS = 24;
    private static final int RUNS = 3;
    /** A visit that began before that is over, also in the night in which an hour comes twice. */
    private static final Duration LONGEST_VISIT = StartTimes.LONGEST.plusHours(1);

    private static final Set<AppointmentStatus> WAITING =
            Set.of(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN);

    private final Appointments appointments;
    private final PatientRegister register;
    private final Availability availability;
    private final Candidates candidates;
    private final Moving moving;
    private final Attempts attempts;
    private final RuleBook ruleBook;
    private final AppointmentDeeds deeds;
    private final CurrentActor currentActor;
    private final Clock clock;

    SickDays(
            Appointments appointments,
            PatientRegister register,
            Availability availability,
            Candidates candidates,
            Moving moving,
            Attempts attempts,
            RuleBook ruleBook,
            AppointmentDeeds deeds,
            CurrentActor currentActor,
            Clock clock) {
        this.appointments = appointments;
        this.register = register;
        this.availability = availability;
        this.candidates = candidates;
        this.moving = moving;
        this.attempts = attempts;
        this.ruleBook = ruleBook;
        this.deeds = deeds;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Some part of a move of all could not be done: the transaction ends with that. */
    private static final class NotAll extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Map<AppointmentId, Why> why;

        NotAll(Map<AppointmentId, Why> why) {
            super("Not all visits can be moved", null, false, false);
            this.why = why;
        }
    }

    /** Whether whoever asks may use this at the location. */
    public boolean isFor(LocationId location) {
        return isDesk(currentActor.requireAny(StaffAccess.STAFF), location);
    }

    /** How many visits that would be, from now on. */
    public int count(SpecialistId specialist, LocationId location, LocalDate first, LocalDate last) {
        return affected(specialist, location, first, last).size();
    }

    /** By start. The alternatives are those of the hours in force: to be asked once the illness is entered. */
    @Transactional
    public List<SickVisit> list(SpecialistId specialist, LocationId location, LocalDate first, LocalDate last) {
        List<Appointment> affected = affected(specialist, location, first, last);
        deeds.listed(first, affected);
        Map<PatientId, PatientRecord> patients = register.findAll(
                affected.stream().map(Appointment::patient).distinct().toList());
        return affected.stream()
                .map(it -> visit(it, Objects.requireNonNull(patients.get(it.patient()))))
                .toList();
    }

    private SickVisit visit(Appointment appointment, PatientRecord patient) {
        boolean isHere = appointment.status() != AppointmentStatus.BOOKED;
        return new SickVisit(
                appointment.appointmentId(),
                appointment.revision(),
                patient.name(),
                patient.email(),
                patient.phone(),
                appointment.time(),
                appointment.visitType(),
                appointment.location(),
                isHere,
                isHere ? List.of() : offers(appointment, patient));
    }

    private List<FreeTime> offers(Appointment appointment, PatientRecord patient) {
        Instant wanted = appointment.time().start();
        return availability
                .toMove(appointment.seenBy(patient, clock.instant()))
                .nearest(
                        new Wish(appointment.visitType(), appointment.specialist(), appointment.concern()),
                        wanted,
                        OFFERS)
                .stream()
                .filter(it -> it.location().equals(appointment.location()))
                .sorted(Comparator.comparing(
                        it -> Duration.between(wanted, it.start()).abs()))
                .toList();
    }

    /** For each visit that can be moved its nearest alternative, as far as no other visit of the list has it. */
    public Map<AppointmentId, FreeTime> firstForAll(List<SickVisit> visits) {
        var chosen = new LinkedHashMap<AppointmentId, FreeTime>();
        for (SickVisit visit : visits) {
            visit.offers().stream()
                    .filter(offer -> chosen.values().stream().noneMatch(other -> clash(offer, other)))
                    .findFirst()
                    .ifPresent(offer -> chosen.put(visit.id(), offer));
        }
        return chosen;
    }

    private static boolean clash(FreeTime one, FreeTime other) {
        return Objects.equals(one.specialist(), other.specialist())
                && one.range().overlaps(other.range());
    }

    /** Moves all of these, or none. */
    public SickMove move(List<Choice> choices) {
        for (int run = 0; run < RUNS; run++) {
            Attempt<Integer> attempt;
            try {
                attempt = ruleBook.byNewest(
                        rules -> attempts.once(() -> moveAll(rules, choices)), Attempt.Unavailable<Integer>::new);
            } catch (NotAll notAll) {
                return new SickMove.NoneMoved(notAll.why);
            }
            if (attempt instanceof Attempt.Done<Integer>(Integer moved)) {
                return new SickMove.Moved(moved);
            }
            if (attempt instanceof Attempt.Unavailable<Integer>) {
                break;
            }
            choices.forEach(this::lookAgain);
        }
        return new SickMove.Busy();
    }

    private int moveAll(Rules rules, List<Choice> choices) {
        ruleBook.requireCurrent(rules);
        var why = new HashMap<AppointmentId, Why>();
        Map<AppointmentId, Appointment> visits =
                appointments
                        .findAllById(
                                choices.stream().map(it -> it.visit().value()).toList())
                        .stream()
                        .peek(this::require)
                        .collect(Collectors.toMap(Appointment::appointmentId, Function.identity()));
        for (Choice choice : choices) {
            Appointment visit = visits.get(choice.visit());
            if (visit == null || visit.revision() != choice.revision() || visit.status() != AppointmentStatus.BOOKED) {
                why.put(choice.visit(), Why.CHANGED);
            } else if (!moveOne(rules.of(visit), visit, choice.to())) {
                why.put(choice.visit(), Why.TAKEN);
            }
        }
        if (!why.isEmpty()) {
            throw new NotAll(why);
        }
        return choices.size();
    }

    /** @return false where nobody and nothing is free then */
    private boolean moveOne(Rules rules, Appointment visit, FreeTime to) {
        Wish wish = wish(visit, to);
        if (to.start().isBefore(clock.instant())
                || rules.firstBreachAtDesk(wish, to.start()).isPresent()) {
            return false;
        }
        List<Candidate> found = candidates.of(
                rules,
                wish,
                to.start(),
                visit.getId(),
                Candidates.Asker.DESK,
                new Settled(to.location(), null, Set.of()));
        if (found.isEmpty()) {
            return false;
        }
        moving.moveWithin(rules, visit, wish, found.getFirst());
        return true;
    }

    private void lookAgain(Choice choice) {
        appointments
                .findById(choice.visit().value())
                .ifPresent(it -> candidates.lookAgain(
                        ruleBook.rules(), wish(it, choice.to()), choice.to().start()));
    }

    private static Wish wish(Appointment visit, FreeTime to) {
        return new Wish(visit.visitType(), to.specialist(), visit.concern());
    }

    private List<Appointment> affected(SpecialistId specialist, LocationId location, LocalDate first, LocalDate last) {
        Actor actor = currentActor.requireAny(Role.RECEPTIONIST, Role.ADMIN);
        if (!isDesk(actor, location)) {
            throw new AccessDeniedException("This is for the reception of the location only.");
        }
        TimeRange dates = WallClock.dates(
                first, last, ruleBook.rules().catalogue().location(location).zone());
        Instant now = clock.instant();
        Instant from = dates.start().isBefore(now) ? now.minus(LONGEST_VISIT) : dates.start();
        return appointments
                .findBySpecialistIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(specialist.value(), from, dates.end())
                .stream()
                .filter(it -> WAITING.contains(it.status()) && it.time().end().isAfter(now))
                .filter(it -> isDesk(actor, it.location()))
                .sorted(Comparator.comparing(Appointment::time).thenComparing(Appointment::reference))
                .toList();
    }

    private void require(Appointment visit) {
        if (!isDesk(currentActor.requireAny(Role.RECEPTIONIST, Role.ADMIN), visit.location())) {
            throw new AccessDeniedException("This is for the reception of the appointment's location only.");
        }
    }

    private static boolean isDesk(Actor actor, LocationId location) {
        return actor.isAt(location.value(), Role.RECEPTIONIST, Role.ADMIN);
    }
}
