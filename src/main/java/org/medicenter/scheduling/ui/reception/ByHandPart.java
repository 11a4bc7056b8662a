package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.WallClock;
import org.medicenter.scheduling.BoardDay;
import org.medicenter.scheduling.DeskMove;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.OverbookingNote;
import org.medicenter.scheduling.TimeByHand;
import org.medicenter.scheduling.Wish;
import org.medicenter.time.TimeRange;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.TimeOfDayBox;

/** A time that the caller has to have: says who has it, and asks why it is overbooked. */
class ByHandPart extends Div {

    private static final Duration STEP = Duration.ofMinutes(5);

    /** What is to be booked; without a reason only where it is free. */
    record Asked(Wish wish, Instant start, @Nullable OverbookingNote why) {}

    private final transient CallDesk desk;
    private final transient Catalogue catalogue;
    private final transient Formats formats;
    private final transient Runnable changed;
    private final DatePicker date;
    private final TimePicker time = new TimeOfDayBox(getTranslation("call.hand.time"), STEP);
    private final Select<Specialist> whom = new Select<>();
    private final Div refusal = CallWords.refusal();
    private final Div clash = new Div();
    private final Div free = new Div();
    private final Span freeWords = new Span();
    private final Paragraph used = new Paragraph();
    private final OverbookReason reason = new OverbookReason();
    private transient @Nullable Wish wish;
    private transient @Nullable SpecialistId pointedAt;
    private transient @Nullable TimeByHand found;

    /** @param changed is told when it is another time, or none */
    ByHandPart(CallDesk desk, Catalogue catalogue, Formats formats, DatePicker date, Runnable changed) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.formats = formats;
        this.date = date;
        this.changed = changed;
        date.setLabel(getTranslation("call.hand.date"));
        date.getElement().setAttribute("data-key", "F8");
        whom.setLabel(getTranslation("call.whom"));
        whom.setItemLabelGenerator(Specialist::name);
        List.<HasValue<?, ?>>of(date, time, whom)
                .forEach(it -> it.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        look();
                    }
                }));
        var fields = new Div(date, time, whom);
        fields.addClassName("s-handfields");
        clash.getElement().setAttribute("role", "alert");
        free.addClassNames("s-msg", "s-good");
        free.getElement().setAttribute("role", "status");
        free.add(Icon.of("check-bold"), freeWords);
        used.addClassName("s-small");
        addClassName("s-hand");
        add(fields, refusal, free, clash, reason, used);
        show(null);
    }

    /** Of who treats that; whoever was chosen stays chosen. */
    void isFor(@Nullable Wish wanted) {
        wish = wanted;
        Specialist before = whom.getValue();
        List<Specialist> offered =
                wanted == null ? List.of() : catalogue.specialistsFor(wanted.visitType(), wanted.concern());
        whom.setItems(offered);
        SpecialistId asked = wanted == null ? null : wanted.specialist();
        whom.setValue(
                asked != null
                        ? offered.stream()
                                .filter(it -> it.id().equals(asked))
                                .findFirst()
                                .orElse(null)
                        : offered.contains(before) ? before : pointedAt(offered));
        if (isVisible()) {
            look();
        }
    }

    private @Nullable Specialist pointedAt(List<Specialist> offered) {
        return offered.stream()
                .filter(it -> it.id().equals(pointedAt))
                .findFirst()
                .orElse(null);
    }

    /** From a time that fits, as a rule: the day and whom the caller wants are known then. */
    void begin(@Nullable FreeTime from) {
        if (from != null) {
            date.setValue(formats.date(from.start()));
            if (whom.isEmpty()) {
                whom.getListDataView()
                        .getItems()
                        .filter(it -> it.id().equals(from.specialist()))
                        .findFirst()
                        .ifPresent(whom::setValue);
            }
        }
        time.clear();
        look();
        (date.isEmpty() ? date : time).focus();
    }

    /** A time that somebody pointed at. */
    void begin(FreePlace place) {
        pointedAt = place.specialist();
        date.setValue(formats.date(place.start()));
        time.setValue(formats.wallTime(place.start()));
        isFor(wish);
        look();
        if (found instanceof TimeByHand.Taken taken) {
            endWhereTheNextBegins(taken);
        }
    }

    /** Whoever points into a gap that is just long enough means the gap. */
    private void endWhereTheNextBegins(TimeByHand.Taken taken) {
        Instant pointed = taken.time().start();
        Optional<Duration> tooLong = taken.by().clashes().stream()
                .map(TimeRange::start)
                .filter(pointed::isBefore)
                .min(Comparator.naturalOrder())
                .map(next -> Duration.between(next, taken.time().end()));
        Wish exactly = wish().orElse(null);
        if (tooLong.isPresent() && exactly != null) {
            Instant earlier = pointed.minus(tooLong.get());
            if (desk.byHand().look(exactly, earlier) instanceof TimeByHand.Free) {
                time.setValue(formats.wallTime(earlier));
                look();
            }
        }
    }

    void focus() {
        time.focus();
    }

    void look() {
        CallWords.say(refusal, "");
        Wish exactly = wish().orElse(null);
        show(exactly == null ? null : desk.byHand().look(exactly, start()));
        if (pointedAt != null && whom.isEmpty()) {
            say(getTranslation(
                    "call.hand.not-theirs", catalogue.specialist(pointedAt).name()));
        }
        changed.run();
    }

    private Optional<Wish> wish() {
        Wish wanted = wish;
        Specialist specialist = whom.getValue();
        return wanted == null || specialist == null || date.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish(wanted.visitType(), specialist.id(), wanted.concern()));
    }

    private Instant start() {
        return WallClock.start(date.getValue(), time.getValue(), formats.zone());
    }

    private void show(@Nullable TimeByHand now) {
        found = now;
        clash.removeAll();
        free.setVisible(now instanceof TimeByHand.Free);
        boolean asks = now instanceof TimeByHand.Taken taken && taken.ofDay().isMore();
        reason.setVisible(asks);
        used.setVisible(now instanceof TimeByHand.Taken);
        if (now instanceof TimeByHand.Free(FreeTime time)) {
            freeWords.setText(getTranslation("call.hand.free", place(time)));
        } else if (now instanceof TimeByHand.Taken taken) {
            taken(taken);
        } else if (now instanceof TimeByHand.Refused(DeskMove.Refused why)) {
            refuse(why);
        }
    }

    private void taken(TimeByHand.Taken taken) {
        BoardDay day = desk.board().on(taken.location(), date.getValue());
        String clashes =
                words(BoardSheet.of(day)).why(taken.by(), whom.getValue().id().value());
        String name = whom.getValue().name();
        String key = taken.ofDay().momentIsFull() ? "call.hand.clash.full" : "call.hand.clash";
        clash.add(OverbookReason.clash(getTranslation(key, place(taken.time()), clashes, name)));
        used.setText(OverbookWords.used(this, taken.ofDay(), name));
    }

    private String place(FreeTime time) {
        return getTranslation(
                "call.hand.place",
                formats.shortDate(formats.date(time.start())),
                formats.timeRange(time.start(), time.end()));
    }

    private MoveWords words(BoardSheet sheet) {
        return new MoveWords(this, sheet, catalogue, formats);
    }

    private void refuse(DeskMove.Refused why) {
        Specialist specialist = Objects.requireNonNull(whom.getValue(), "Somebody was asked for");
        say(words(BoardSheet.NONE).why(why, specialist.id().value()));
    }

    void say(String words) {
        CallWords.say(refusal, words);
    }

    /** Empty where nothing can be booked yet: it says beside itself what is missing. */
    Optional<Asked> asked() {
        Wish exactly = wish().orElse(null);
        if (exactly == null) {
            say(getTranslation("call.hand.incomplete"));
            (date.isEmpty() ? date : time.isEmpty() ? time : whom).focus();
            return Optional.empty();
        }
        return switch (found) {
            case TimeByHand.Free _ -> Optional.of(new Asked(exactly, start(), null));
            case TimeByHand.Taken taken
            when taken.ofDay().isMore() -> reason.note().map(why -> new Asked(exactly, start(), why));
            case null, default -> {
                time.focus();
                yield Optional.empty();
            }
        };
    }

    /** What was free, or was to be overbooked, is not any more: what there is now is shown. */
    void refused(DeskMove.Refused why) {
        look();
        if (!(why instanceof DeskMove.Taken) && !(found instanceof TimeByHand.Refused)) {
            refuse(why);
        }
        time.focus();
    }

    /** What would be booked. */
    Optional<FreeTime> time() {
        return switch (found) {
            case TimeByHand.Free(FreeTime free) -> Optional.of(free);
            case TimeByHand.Taken taken when taken.ofDay().isMore() -> Optional.of(taken.time());
            case null, default -> Optional.empty();
        };
    }

    boolean overbooks() {
        return found instanceof TimeByHand.Taken taken && taken.ofDay().isMore();
    }
}
