package org.medicenter.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.Network;
import org.medicenter.access.RateLimit;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.hours.OpenState;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.time.TimeOrderedIds;
import org.medicenter.ui.HiddenCharacters;
import org.medicenter.ui.TypedPhone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes requests to be called: from anybody, at any hour. They are read when the clinic is open, and whoever asks is
 * told when that is. A number stands in the queue once.
 */
@Service
public class CallBacks {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 40;
    private static final int OPENING_DAYS = 2;

    private final CallBackBook book;
    private final ClinicDirectory directory;
    private final OpeningHours hours;
    private final CurrentNetwork network;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean limited;
    private final RateLimit byNetwork = RateLimit.of(10, Duration.ofMinutes(30)).and(40, Duration.ofHours(12));

    CallBacks(
            CallBackBook book,
            ClinicDirectory directory,
            OpeningHours hours,
            CurrentNetwork network,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${medicenter.rate-limit.enabled:true}") boolean limited) {
        this.book = book;
        this.directory = directory;
        this.hours = hours;
        this.network = network;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.limited = limited;
    }

    /** What can be promised now: an urgent call today or on the next opening day, any other within two. */
    public CallBackPromise promise(LocationId place, boolean urgent) {
        Instant now = clock.instant();
        Timetable timetable = hours.timetable();
        OpenState state = timetable.stateAt(place, now);
        return new CallBackPromise(
                state.open(),
                state.open() ? now : state.nextChange(),
                (urgent
                                ? endOfToday(timetable, place, now)
                                        .or(() -> timetable.closeOfOpeningDayAfter(place, now, 1))
                                : timetable.closeOfOpeningDayAfter(place, now, OPENING_DAYS))
                        .orElse(null));
    }

    private Optional<Instant> endOfToday(Timetable timetable, LocationId place, Instant now) {
        Location location = timetable.catalogue().location(place);
        LocalDate today = now.atZone(location.zone()).toLocalDate();
        return timetable.hoursOf(place, today).stream()
                .reduce((before, last) -> last)
                .map(it -> it.end())
                .filter(now::isBefore);
    }

    public CallBackOutcome ask(CallBackRequest request) {
        Catalogue catalogue = directory.catalogue();
        String name = request.name() == null || request.name().isBlank()
                ? null
                : request.name().strip();
        Optional<String> phone = Optional.ofNullable(request.phone())
                .map(String::strip)
                .filter(it -> it.length() <= LONGEST_PHONE)
                .flatMap(it -> TypedPhone.read(it, catalogue.clinic().country()));
        List<CallBackOutcome.Fault> faults = faults(request, name, phone);
        if (!faults.isEmpty()) {
            return new CallBackOutcome.Refused(faults);
        }
        Optional<Duration> wait =
                limited ? network.find().map(Network::name).flatMap(byNetwork::take) : Optional.empty();
        if (wait.isPresent()) {
            return new CallBackOutcome.TooMany(wait.get());
        }
        return enter(request, name, phone.orElseThrow());
    }

    private static List<CallBackOutcome.Fault> faults(
            CallBackRequest request, @Nullable String name, Optional<String> phone) {
        var faults = new ArrayList<CallBackOutcome.Fault>();
        if (name != null && name.codePointCount(0, name.length()) > LONGEST_NAME) {
            faults.add(CallBackOutcome.Fault.NAME_TOO_LONG);
        } else if (name != null && HiddenCharacters.in(name)) {
            faults.add(CallBackOutcome.Fault.NAME_WITH_HIDDEN_CHARACTERS);
        }
        if (request.phone() == null || request.phone().isBlank()) {
            faults.add(CallBackOutcome.Fault.PHONE_MISSING);
        } else if (phone.isEmpty()) {
            faults.add(CallBackOutcome.Fault.PHONE_CANNOT_BE_CALLED);
        }
        return faults;
    }

    private CallBackOutcome enter(CallBackRequest request, @Nullable String name, String phone) {
        CallBackPromise promise = promise(request.location(), request.urgent());
        var call = new CallBack(
                TimeOrderedIds.next(),
                request.location(),
                name,
                phone,
                request.urgent(),
                clock.instant(),
                promise.calledBy(),
                CallBackStage.WAITING,
                null,
                0,
                null,
                0);
        try {
            transaction.executeWithoutResult(status -> {
                book.add(call);
                events.publishEvent(new CallBacksChanged(call.location()));
            });
            return new CallBackOutcome.Asked(promise);
        } catch (DuplicateKeyException owedAlready) {
            return askedBefore(call, promise);
        }
    }

    /** What was asked before stays in its place, and is called as soon as the more urgent of the two. */
    private CallBackOutcome askedBefore(CallBack again, CallBackPromise promise) {
        transaction.executeWithoutResult(status -> book.owed(again.location(), again.phone())
                .filter(before -> again.urgent() && !before.urgent())
                .filter(before -> book.makeUrgent(before, promise.calledBy()))
                .ifPresent(before -> events.publishEvent(new CallBacksChanged(again.location()))));
        CallBack owed = book.owed(again.location(), again.phone()).orElse(again);
        return new CallBackOutcome.AskedBefore(new CallBackPromise(promise.open(), promise.readAt(), owed.calledBy()));
    }
}
