package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a location has to telephone, because their visit was moved or cancelled, or cannot be, and they have no email, as
 * its reception works it off. Each method but {@link #isFor} throws {@link AccessDeniedException} for anybody but the location's
 * reception and administration.
 */
@Service
public class PhoneNewsQueue {

    /** So long it is shown who was told, and can be taken back. */
    public static final Duration TOLD_IS_SHOWN = Duration.ofHours(1);

    private static final Duration REMEMBERED = Duration.ofDays(120);
    private static final Role[] DESK = {Role.RECEPTIONIST, Role.ADMIN};

    private final PhoneNewsBook book;
    private final Appointments appointments;
    private final PatientRegister register;
    private final UndecidedVisits undecided;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PhoneNewsQueue(
            PhoneNewsBook book,
            Appointments appointments,
            PatientRegister register,
            UndecidedVisits undecided,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.appointments = appointments;
        this.register = register;
        this.undecided = undecided;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever asks works off the calls of that location. */
    public boolean isFor(LocationId location) {
        return currentActor.find().filter(it -> it.isAt(location.value(), DESK)).isPresent();
    }

    /** Whoever has to know first; those who were told a moment ago come last. Told to the audit, as names are read. */
    @Transactional
    public List<PhoneNews> look(LocationId location) {
        List<PhoneNews> news = following(location);
        if (!news.isEmpty()) {
            events.publishEvent(Deed.readList(
                    "appointment.phone-news",
                    String.valueOf(news.size()),
                    news.stream().map(it -> it.patient().value()).toList()));
        }
        return news;
    }

    /** The same a moment later, for who looks at it all the time, or counts only. */
    @Transactional(readOnly = true)
    public List<PhoneNews> following(LocationId location) {
        require(location);
        Instant now = clock.instant();
        List<Appointment> open = undecided.at(location, now);
        List<PhoneNewsBook.Entry> entries = book.at(location, now, now.minus(TOLD_IS_SHOWN));
        if (entries.isEmpty() && open.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientRecord> patients = register.findAll(Stream.concat(
                        entries.stream().map(PhoneNewsBook.Entry::patient),
                        open.stream().map(Appointment::patient))
                .toList());
        Set<AppointmentId> nothingYet =
                open.stream().map(Appointment::appointmentId).collect(Collectors.toSet());
        return Stream.concat(
                        entries.stream()
                                .filter(it -> !nothingYet.contains(it.visit()))
                                .map(it -> news(it, record(patients, it.patient()))),
                        open.stream()
                                .filter(it -> record(patients, it.patient()).email() == null)
                                .map(it -> undecided(it, record(patients, it.patient()))))
                .sorted(PhoneNews.IN_TURN)
                .toList();
    }

    private static PatientRecord record(Map<PatientId, PatientRecord> patients, PatientId id) {
        return Objects.requireNonNull(patients.get(id));
    }

    private static PhoneNews undecided(Appointment visit, PatientRecord patient) {
        var place = new VisitPlace(visit.time().start(), visit.time().end(), visit.specialist());
        return new PhoneNews(
                visit.appointmentId(),
                visit.patient(),
                patient.name(),
                patient.phone(),
                PhoneNews.What.UNDECIDED,
                place,
                place,
                null,
                visit.revision());
    }

    private static PhoneNews news(PhoneNewsBook.Entry entry, PatientRecord patient) {
        return new PhoneNews(
                entry.visit(),
                entry.patient(),
                patient.name(),
                patient.phone(),
                entry.status() == AppointmentStatus.CANCELLED ? PhoneNews.What.CANCELLED : PhoneNews.What.MOVED,
                entry.known().place(),
                entry.now(),
                entry.known().told(),
                entry.known().revision());
    }

    /**
     * The patient knows it now.
     *
     * @param revision what who says so has told them
     */
    @Transactional
    public PhoneNewsStep told(AppointmentId visit, int revision) {
        Appointment about = reached(visit);
        if (about == null || !book.tell(visit.value(), revision, name(), clock.instant())) {
            return overtaken(visit);
        }
        return done(about, "", "told");
    }

    /** It was not said after all. */
    @Transactional
    public PhoneNewsStep notTold(AppointmentId visit, int revision) {
        Appointment about = reached(visit);
        if (about == null || !book.takeBack(visit.value(), revision)) {
            return overtaken(visit);
        }
        return done(about, "told", "not told");
    }

    @Scheduled(initialDelayString = "PT8M", fixedDelayString = "PT6H")
    void forget() {
        book.dropBefore(clock.instant().minus(REMEMBERED));
    }

    private PhoneNewsStep overtaken(AppointmentId visit) {
        return new PhoneNewsStep.Overtaken(book.find(visit.value())
                .map(PhoneNewsBook.Known::told)
                .map(PhoneNews.Told::by)
                .orElse(null));
    }

    private PhoneNewsStep done(Appointment about, String before, String after) {
        events.publishEvent(Deed.changed(
                        "appointment.phoned", about.reference(), about.patient().value(), before, after)
                .about(about.getId()));
        events.publishEvent(new PhoneNewsChanged(about.location()));
        return new PhoneNewsStep.Done();
    }

    private @Nullable Appointment reached(AppointmentId visit) {
        currentActor.requireAny(DESK);
        Appointment found = appointments.findById(visit.value()).orElse(null);
        if (found != null) {
            require(found.location());
        }
        return found;
    }

    private String name() {
        return currentActor.find().map(Actor::name).orElseThrow();
    }

    private void require(LocationId location) {
        if (!currentActor.requireAny(DESK).isAt(location.value(), DESK)) {
            throw new AccessDeniedException("This is for the reception of the location only.");
        }
    }
}
