package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.emergency.CallBack;
import org.medicenter.emergency.CallBackQueue;
import org.medicenter.emergency.CallBackResult;
import org.medicenter.emergency.CallBackStage;
import org.medicenter.emergency.CallBackStep;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BoardVisit;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.PhoneNews;
import org.medicenter.scheduling.PhoneNewsStep;
import org.medicenter.ui.Formats;

/** The queues of a location: their counts above the board, and the open one beside it. */
class QueuePart {

    private final CallBackQueue callBacks;
    private final Map<Queue, KeptQueue> kept = new EnumMap<>(Queue.class);
    private final Clock clock;
    private final Consumer<AppointmentId> choose;
    private final Runnable opened;
    private final QueueTray tray = new QueueTray(this::toggle);
    private final QueuePanel panel = new QueuePanel(this::close);
    private @Nullable Queue open;
    private @Nullable LocationId location;
    private @Nullable Formats formats;
    private @Nullable BoardSheet today;
    private final Map<UUID, CallBackCard> cards = new HashMap<>();
    private final Map<AppointmentId, QueueEntry> visits = new HashMap<>();
    private List<CallBack> owed = List.of();

    /**
     * @param choose is told which visit somebody wants to look at
     * @param elsewhere the same for one that may stand on another day
     * @param booked the same for one of a queue that somebody else keeps
     * @param opened is told when a queue opens, which takes the place of whatever stands beside the board
     */
    QueuePart(
            QueueDesk desk,
            Clock clock,
            Consumer<AppointmentId> choose,
            BiConsumer<PhoneNews, Formats> elsewhere,
            Consumer<BookedAppointment> booked,
            Runnable opened) {
        this.callBacks = desk.callBacks();
        kept.put(Queue.TO_TELL, new PhoneNewsPart(desk, elsewhere, this::answer));
        desk.waitlist().ifPresent(it -> kept.put(Queue.WAITLIST, it.queue(this::answer, booked)));
        desk.approvals().ifPresent(it -> kept.put(Queue.TO_APPROVE, it.queue(this::answer, booked)));
        this.clock = clock;
        this.choose = choose;
        this.opened = opened;
    }

    QueueTray tray() {
        return tray;
    }

    QueuePanel panel() {
        return panel;
    }

    boolean isOpen() {
        return open != null;
    }

    /** @param day what the board shows, where that is today; else null */
    void show(LocationId place, @Nullable BoardSheet day, Formats read) {
        location = place;
        today = day;
        formats = read;
        owed = callBacks.isFor(place) ? callBacks.following(place) : List.of();
        follow();
        draw();
    }

    /** Those that are worked off here by whoever looks. */
    private Stream<Map.Entry<Queue, KeptQueue>> kept() {
        return kept.entrySet().stream().filter(it -> it.getValue().isFor(place()));
    }

    private void follow() {
        kept().forEach(it -> it.getValue().follow(place(), read(), open != null));
    }

    /** There is nothing to show them beside. */
    void hide() {
        close();
        tray.setVisible(false);
    }

    void close() {
        if (open != null) {
            Queue before = open;
            open = null;
            cards.clear();
            visits.clear();
            kept.values().forEach(KeptQueue::close);
            panel.setVisible(false);
            tray.opened(Optional.empty());
            tray.focus(before);
        }
    }

    private void toggle(Queue wanted) {
        if (wanted == open) {
            close();
            return;
        }
        open = wanted;
        follow();
        if (wanted == Queue.CALL_BACKS) {
            owed = callBacks.look(place());
        } else if (kept.containsKey(wanted)) {
            kept.get(wanted).look(place());
        }
        opened.run();
        draw();
        panel.open(wanted);
    }

    private void draw() {
        Map<Queue, QueueCount> counts = new EnumMap<>(Queue.class);
        Map<Queue, List<Component>> entries = new EnumMap<>(Queue.class);
        List<BoardVisit> late = visits(AppointmentStatus.BOOKED).stream()
                .filter(it -> minutes(it) > 0)
                .toList();
        List<BoardVisit> waiting = visits(AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN);
        if (today != null) {
            counts.put(Queue.LATE, new QueueCount(late.size(), longest(late, "queue.late.longest"), !late.isEmpty()));
            counts.put(
                    Queue.WAITING_ROOM,
                    new QueueCount(waiting.size(), longest(waiting, "queue.waiting-room.longest"), false));
        }
        if (callBacks.isFor(place())) {
            counts.put(Queue.CALL_BACKS, calls());
        }
        kept().forEach(it -> counts.put(it.getKey(), it.getValue().count()));
        tray.show(counts);
        tray.opened(Optional.ofNullable(open));
        if (open != null) {
            entries.put(Queue.LATE, late.stream().map(this::entry).toList());
            entries.put(Queue.WAITING_ROOM, waiting.stream().map(this::entry).toList());
            entries.put(Queue.CALL_BACKS, owed.stream().map(this::card).toList());
            kept().forEach(it -> entries.put(it.getKey(), it.getValue().entries()));
            panel.show(counts, entries);
        }
    }

    private QueueCount calls() {
        Instant now = clock.instant();
        long urgent = owed.stream().filter(CallBack::urgent).count();
        long overdue = owed.stream().filter(it -> it.isOverdue(now)).count();
        String detail = overdue > 0
                ? words("queue.call-backs.overdue", overdue)
                : urgent > 0 ? words("queue.call-backs.urgent", urgent) : "";
        return new QueueCount(owed.size(), detail, overdue + urgent > 0);
    }

    /** Whoever waits longest first. */
    private List<BoardVisit> visits(AppointmentStatus... wanted) {
        Instant now = clock.instant();
        return today == null
                ? List.of()
                : today.visits()
                        .filter(it -> List.of(wanted).contains(it.entry().status()))
                        .filter(it ->
                                it.waitingSince() != null && it.waitingSince().isBefore(now))
                        .sorted(Comparator.comparing(BoardVisit::waitingSince))
                        .toList();
    }

    private String longest(List<BoardVisit> visits, String key) {
        return visits.isEmpty() ? "" : words(key, minutes(visits.getFirst()));
    }

    private long minutes(BoardVisit visit) {
        Instant since = Objects.requireNonNull(visit.waitingSince());
        return Duration.between(since, clock.instant()).toMinutes();
    }

    private Component entry(BoardVisit visit) {
        QueueEntry entry = visits.computeIfAbsent(visit.id(), id -> new QueueEntry(() -> choose.accept(id)));
        entry.show(
                visit.entry().patientName(),
                words(
                        "queue." + keyOf(visit.entry().status()),
                        read().time(visit.entry().time().start()),
                        minutes(visit),
                        Objects.requireNonNull(today, "Who waits, waits today").name(visit.column())));
        return entry;
    }

    private static String keyOf(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> "late.entry";
            case CHECKED_IN -> "waiting-room.checked-in";
            default -> "waiting-room.entry";
        };
    }

    private Component card(CallBack call) {
        Instant now = clock.instant();
        CallBackCard known = cards.get(call.id());
        if (known != null && known.shows(call, now)) {
            return known;
        }
        var card = new CallBackCard(call, now, read(), act -> answer(step(call, act)));
        cards.put(call.id(), card);
        return card;
    }

    private CallBackStep step(CallBack call, CallBackCard.Act act) {
        return switch (act) {
            case TAKE -> callBacks.take(call.id(), call.revision());
            case GIVE_BACK -> callBacks.giveBack(call.id(), call.revision());
            case NO_ANSWER -> callBacks.noAnswer(call.id(), call.revision());
            case REACHED -> callBacks.done(call.id(), call.revision(), CallBackResult.REACHED);
            case GIVE_UP -> callBacks.done(call.id(), call.revision(), CallBackResult.GIVEN_UP);
        };
    }

    private void answer(CallBackStep step) {
        panel.refuses(
                switch (step) {
                    case CallBackStep.Taken _ -> "";
                    case CallBackStep.Overtaken overtaken -> overtaken(overtaken.now());
                    case CallBackStep.Unknown _ -> words("queue.unknown");
                });
        owed = callBacks.following(place());
        draw();
        panel.focusTitle();
    }

    private void answer(PhoneNewsStep step) {
        answer(
                switch (step) {
                    case PhoneNewsStep.Done _ -> "";
                    case PhoneNewsStep.Overtaken(String by) ->
                        by == null ? words("queue.to-tell.overtaken") : words("queue.to-tell.overtaken.by", by);
                });
    }

    /** @param whyNot empty: it was done */
    private void answer(String whyNot) {
        panel.refuses(whyNot);
        follow();
        draw();
        panel.focusTitle();
    }

    private String overtaken(CallBack now) {
        String who = now.takenBy();
        return now.stage() == CallBackStage.DONE
                ? words("queue.overtaken.done", who == null ? "" : who)
                : who == null ? words("queue.overtaken") : words("queue.overtaken.by", who);
    }

    private String words(String key, Object... places) {
        return tray.getTranslation(key, places);
    }

    private LocationId place() {
        return Objects.requireNonNull(location, "A queue is shown for a location");
    }

    private Formats read() {
        return Objects.requireNonNull(formats, "A queue is shown in a language");
    }
}
