package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.ui.reception.KeptQueue;
import org.medicenter.scheduling.ui.reception.QueueCount;
import org.medicenter.ui.Formats;
import org.medicenter.waitlist.Waiting;
import org.medicenter.waitlist.WaitingId;
import org.medicenter.waitlist.WaitingPatient;
import org.medicenter.waitlist.Waitlist;
import org.medicenter.waitlist.WaitlistStep;
import org.medicenter.waitlist.WaitlistSteps;

/** The waitlist beside the board: whoever has something free comes first, then whoever has waited longest. */
class WaitlistQueue implements KeptQueue {

    private final Waitlist waitlist;
    private final WaitlistSteps steps;
    private final ClinicDirectory directory;
    private final Clock clock;
    private final Consumer<String> done;
    private final Consumer<BookedAppointment> visit;
    private final Map<WaitingId, WaitingCard> cards = new HashMap<>();
    private final Map<WaitingId, Over> over = new LinkedHashMap<>();
    private final List<WaitingId> line = new ArrayList<>();
    private List<WaitingPatient> waiting = List.of();
    private @Nullable Formats formats;

    /** What was done a moment ago, with the way on or back. */
    private record Over(Instant at, DoneCard card) {}

    WaitlistQueue(
            Waitlist waitlist,
            WaitlistSteps steps,
            ClinicDirectory directory,
            Clock clock,
            Consumer<String> done,
            Consumer<BookedAppointment> visit) {
        this.waitlist = waitlist;
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
        this.done = done;
        this.visit = visit;
    }

    @Override
    public boolean isFor(LocationId place) {
        return waitlist.isFor(place);
    }

    @Override
    public void follow(LocationId place, Formats read, boolean seen) {
        formats = read;
        waiting = waitlist.following(place);
    }

    @Override
    public void look(LocationId place) {
        waiting = waitlist.look(place);
    }

    @Override
    public QueueCount count() {
        Instant now = clock.instant();
        long kept = waiting.stream().filter(it -> it.waiting().isKeptAt(now)).count();
        long fits = waiting.stream().filter(WaitlistQueue::fits).count() - kept;
        String detail = Stream.of(
                        kept == 0 ? "" : text("waitlist.offered", kept), fits == 0 ? "" : text("waitlist.fit", fits))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        return new QueueCount(waiting.size(), detail, fits > 0);
    }

    /** Whoever has something free first; while it is open everybody stays where they stand. What was done stays for a while. */
    @Override
    public List<Component> entries() {
        waiting.stream().filter(WaitlistQueue::fits).forEach(this::standInLine);
        waiting.forEach(this::standInLine);
        Instant past = clock.instant().minus(WaitlistSteps.UNDO);
        over.values().removeIf(it -> it.at().isBefore(past));
        var entries = new ArrayList<Component>();
        waiting.stream()
                .sorted(Comparator.comparing(it -> line.indexOf(it.waiting().id())))
                .map(this::card)
                .forEach(entries::add);
        over.values().stream().map(Over::card).forEach(entries::add);
        return entries;
    }

    private void standInLine(WaitingPatient who) {
        if (!line.contains(who.waiting().id())) {
            line.add(who.waiting().id());
        }
    }

    @Override
    public void close() {
        cards.clear();
        line.clear();
    }

    private static boolean fits(WaitingPatient who) {
        return who.waiting().fit() != null;
    }

    private WaitingCard card(WaitingPatient who) {
        Instant now = clock.instant();
        WaitingCard known = cards.get(who.waiting().id());
        if (known != null && known.shows(who, now)) {
            return known;
        }
        var card = new WaitingCard(who, now, words(), act -> take(act, who));
        cards.put(who.waiting().id(), card);
        return card;
    }

    private void take(WaitingCard.Act act, WaitingPatient who) {
        switch (act) {
            case GIVE -> give(who);
            case KEEP -> keep(who);
            case DECLINE -> decline(who);
            case LEAVE -> leave(who);
        }
    }

    private void keep(WaitingPatient who) {
        Waiting asked = who.waiting();
        var fit = Objects.requireNonNull(asked.fit(), "Only what is free is kept");
        done.accept(
                switch (steps.keep(asked.id(), asked.revision(), fit)) {
                    case WaitlistSteps.KeepOutcome.Kept _ -> "";
                    case WaitlistSteps.KeepOutcome.NotKept _ -> text("waitlist.not-kept");
                    case WaitlistSteps.KeepOutcome.Overtaken _ -> overtaken(who);
                });
    }

    private void give(WaitingPatient who) {
        Waiting asked = who.waiting();
        var fit = Objects.requireNonNull(asked.fit(), "Only what is free is given");
        done.accept(
                switch (steps.give(asked.id(), asked.revision(), fit)) {
                    case WaitlistSteps.GiveOutcome.Given given -> {
                        given(who, given.what().appointment());
                        yield "";
                    }
                    case WaitlistSteps.GiveOutcome.Overtaken _ -> overtaken(who);
                    case WaitlistSteps.GiveOutcome.Refused refused -> words().whyNot(refused.why());
                });
    }

    private void given(WaitingPatient who, BookedAppointment appointment) {
        String name = who.patient().name();
        String key = who.waiting().wanted().earlierThan() == null ? "waitlist.booked" : "waitlist.moved";
        over(
                who,
                new DoneCard(
                        name,
                        text(key, words().moment(appointment.time().start())),
                        text("queue.to-tell.look"),
                        text("queue.to-tell.look.whom", name),
                        () -> visit.accept(appointment)));
    }

    private void over(WaitingPatient who, DoneCard card) {
        over.put(who.waiting().id(), new Over(clock.instant(), card));
    }

    private void decline(WaitingPatient who) {
        Waiting asked = who.waiting();
        var fit = Objects.requireNonNull(asked.fit(), "Only what is free is declined");
        String name = who.patient().name();
        if (steps.decline(asked.id(), asked.revision(), fit) instanceof WaitlistStep.Overtaken) {
            done.accept(overtaken(who));
            return;
        }
        over(
                who,
                new DoneCard(
                        name,
                        text("waitlist.declined", words().time(fit)),
                        text("waitlist.recall"),
                        text("waitlist.recall.whom", name),
                        () -> recall(asked.id(), name, fit.start())));
        done.accept("");
    }

    private void recall(WaitingId id, String name, Instant start) {
        over.remove(id);
        boolean back = waiting.stream()
                .map(WaitingPatient::waiting)
                .filter(it -> it.id().equals(id))
                .anyMatch(it -> steps.recall(id, it.revision(), start) instanceof WaitlistStep.Done);
        done.accept(back ? "" : text("waitlist.overtaken", name));
    }

    private void leave(WaitingPatient who) {
        WaitingId id = who.waiting().id();
        String name = who.patient().name();
        if (steps.leave(id, who.waiting().revision()) instanceof WaitlistStep.Overtaken) {
            done.accept(overtaken(who));
            return;
        }
        over(
                who,
                new DoneCard(
                        name,
                        text("waitlist.left"),
                        text("waitlist.put-back"),
                        text("waitlist.put-back.whom", name),
                        () -> putBack(id, name)));
        done.accept("");
    }

    private void putBack(WaitingId id, String name) {
        boolean back = steps.putBack(id) instanceof WaitlistStep.Done;
        over.remove(id);
        done.accept(back ? "" : text("waitlist.not-put-back", name));
    }

    private String overtaken(WaitingPatient who) {
        String name = who.patient().name();
        return steps.whoWasFaster(who.waiting().id())
                .map(by -> text("waitlist.overtaken.by", by, name))
                .orElseGet(() -> text("waitlist.overtaken", name));
    }

    private WaitWords words() {
        return new WaitWords(
                this::text,
                UI.getCurrent().getLocale(),
                directory.catalogue(),
                Objects.requireNonNull(formats, "A queue is shown in a language"));
    }

    private String text(String key, Object... places) {
        return UI.getCurrent().getTranslation(key, places);
    }
}
