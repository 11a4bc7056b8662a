package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.HoursException.Kind;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.PlanFault;
import org.medicenter.hours.WallRange;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import tools.jackson.core.type.TypeReference;

/** One exception: when, what, from when to when, why. */
class ExceptionDialog extends FormDialog {

    static final String KIND = "exception";

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_STRETCHES = 20;

    private record Stretch(TimeBox begins, TimeBox ends) {}

    private final OpeningPlans plans;
    private final Editing editing;
    private final @Nullable HoursException old;
    private final DateBox first;
    private final DateBox last;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Div hours = new Div();
    private final Div stretchList = new Div();
    private final List<Stretch> stretches = new ArrayList<>();
    private final TextField note = new TextField();

    /** @param old null: a new one */
    ExceptionDialog(OpeningPlans plans, Editing editing, @Nullable HoursException old) {
        super(KIND + ":" + (old == null ? "" : old.first()));
        this.plans = plans;
        this.editing = editing;
        this.old = old;
        first = new DateBox(getTranslation("hours.exception.first"));
        last = new DateBox(getTranslation("hours.exception.last"));
        kind.setLabel(getTranslation("hours.exception.what"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(it -> ExceptionWords.kind(it, this::getTranslation));
        kind.addValueChangeListener(change -> hours.setVisible(change.getValue() != Kind.CLOSED));
        note.setLabel(getTranslation("hours.exception.note"));
        note.setMaxLength(LONGEST_NOTE);
        var dates = new Div(first, last);
        dates.addClassName("s-two");
        build(
                getTranslation(old == null ? "hours.exception.add" : "hours.exception.change"),
                getTranslation("hours.exception.take"),
                dates,
                kind,
                hours(),
                note);
        if (old != null) {
            getFooter()
                    .addComponentAsFirst(Buttons.button(
                            "trash", getTranslation("hours.exception.remove"), "danger-line", this::remove));
        }
        show();
        typed().keep("stretches", new TypeReference<Integer>() {}, stretches::size, this::atLeast);
        typed().standsAsStored();
        first.focus();
    }

    private Div hours() {
        var more = Buttons.button("plus-bold", getTranslation("hours.exception.more"), "ghost", this::anotherStretch);
        hours.add(new Span(getTranslation("hours.exception.hours")), stretchList, more);
        hours.addClassName("s-stretches");
        return hours;
    }

    private void show() {
        kind.setValue(old == null ? Kind.CLOSED : old.kind());
        hours.setVisible(kind.getValue() != Kind.CLOSED);
        if (old == null) {
            stretch(null);
            return;
        }
        first.setValue(old.first());
        last.setValue(old.last());
        note.setValue(old.note());
        old.ranges().forEach(this::stretch);
        if (old.ranges().isEmpty()) {
            stretch(null);
        }
    }

    private void anotherStretch() {
        stretch(null);
        typed().stands(true);
    }

    private void atLeast(int number) {
        while (stretches.size() < Math.min(number, MOST_STRETCHES)) {
            stretch(null);
        }
    }

    private void stretch(@Nullable WallRange range) {
        String number = stretches.isEmpty() ? "" : " " + (stretches.size() + 1);
        var stretch = new Stretch(
                new TimeBox(getTranslation("hours.exception.begins") + number, () -> {}),
                new TimeBox(getTranslation("hours.exception.ends") + number, () -> {}));
        if (range != null) {
            stretch.begins().show(range.begins());
            stretch.ends().show(range.ends());
        }
        stretches.add(stretch);
        var row = new Div(stretch.begins(), new Span(getTranslation("hours.to")), stretch.ends());
        row.addClassName("s-stretch");
        stretchList.add(row);
    }

    private void remove() {
        editing.change(this::withoutOld);
        close();
    }

    @Override
    void act() {
        var missing = new ArrayList<String>();
        LocalDate from = first.getValue();
        unreadable(first, missing);
        unreadable(last, missing);
        if (from == null && !first.isUnreadable()) {
            missing.add(getTranslation("hours.exception.first.missing"));
        }
        var ranges = ranges(missing);
        say(missing);
        if (from == null || !missing.isEmpty()) {
            return;
        }
        LocalDate until = last.getValue() == null ? from : last.getValue();
        take(new HoursException(
                editing.location().id(),
                from,
                until,
                kind.getValue(),
                ranges,
                note.getValue().strip()));
    }

    private void take(HoursException exception) {
        var plan = withoutOld(editing.plan()).with(exception);
        var wrong = plans.faults(editing.begunFrom(), plan).stream()
                .filter(it -> it instanceof PlanFault.OfException(HoursException of, String _) && of.equals(exception))
                .map(PlanFault::sentence)
                .toList();
        say(wrong);
        if (wrong.isEmpty()) {
            editing.change(_ -> plan);
            close();
        }
    }

    private OpeningPlan withoutOld(OpeningPlan plan) {
        return old == null ? plan : plan.without(old);
    }

    private List<WallRange> ranges(List<String> missing) {
        var ranges = new ArrayList<WallRange>();
        if (kind.getValue() == Kind.CLOSED) {
            return ranges;
        }
        for (var each : stretches) {
            if (each.begins().isEmpty() && each.ends().isEmpty()) {
                continue;
            }
            Optional<LocalTime> begins = each.begins().time();
            Optional<LocalTime> ends = each.ends().time();
            each.begins().mark(begins.isEmpty());
            each.ends().mark(ends.isEmpty());
            if (begins.isPresent() && ends.isPresent()) {
                ranges.add(new WallRange(begins.get(), ends.get()));
            } else {
                missing.add(getTranslation("hours.time.pair"));
            }
        }
        return ranges;
    }
}
