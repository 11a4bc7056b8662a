package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.Refusal;
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
    private final Map<WaitingId, DoneCard> over = new LinkedHashMap<>();
    private List<WaitingPatient> waiting = List.of();
    private @Nullable Formats formats;

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
    public void follow(LocationId place, Formats read) {
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

    /** What was done a moment ago stays, for the way back, until the queue is closed. */
    @Override
    public List<Component> entries() {
        var entries = new ArrayList<Component>();
        waiting.stream().filter(WaitlistQueue::fits).map(this::card).forEach(entries::add);
        waiting.stream().filter(it -> !fits(it)).map(this::card).forEach(entries::add);
        over.values().forEach(entries::add);
        return entries;
    }

    @Override
    public void close() {
        cards.clear();
        over.clear();
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
                    case WaitlistSteps.KeepOutcome.Overtaken _ ->
                        text("waitlist.overtaken", who.patient().name());
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
                    case WaitlistSteps.GiveOutcome.Overtaken _ ->
                        text("waitlist.overtaken", who.patient().name());
                    case WaitlistSteps.GiveOutcome.Refused refused -> why(refused.why());
                });
    }

    private void given(WaitingPatient who, BookedAppointment appointment) {
        String name = who.patient().name();
        String key = who.waiting().wanted().earlierThan() == null ? "waitlist.booked" : "waitlist.moved";
        over.put(
                who.waiting().id(),
                new DoneCard(
                        name,
                        text(key, words().moment(appointment.time().start())),
                        text("queue.to-tell.look"),
                        text("queue.to-tell.look.whom", name),
                        () -> visit.accept(appointment)));
    }

    private String why(GivenTimes.Outcome why) {
        return switch (why) {
            case GivenTimes.Outcome.NotGiven(Refusal.SlotTaken _) -> text("waitlist.taken");
            case GivenTimes.Outcome.NotGiven(Refusal.Busy _), GivenTimes.Outcome.NotGiven(Refusal.TooMany _) ->
                text("call.busy");
            case GivenTimes.Outcome.NotGiven _ -> text("waitlist.refused");
            case GivenTimes.Outcome.Changed _ -> text("waitlist.changed");
            case GivenTimes.Outcome.Given _ -> throw new IllegalStateException("What was given was not refused");
        };
    }

    private void decline(WaitingPatient who) {
        Waiting asked = who.waiting();
        var fit = Objects.requireNonNull(asked.fit(), "Only what is free is declined");
        WaitlistStep step = steps.decline(asked.id(), asked.revision(), fit);
        done.accept(
                step instanceof WaitlistStep.Done
                        ? ""
                        : text("waitlist.overtaken", who.patient().name()));
    }

    private void leave(WaitingPatient who) {
        WaitingId id = who.waiting().id();
        if (steps.leave(id, who.waiting().revision()) instanceof WaitlistStep.Overtaken) {
            done.accept(text("waitlist.overtaken", who.patient().name()));
            return;
        }
        String name = who.patient().name();
        over.put(
                id,
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
