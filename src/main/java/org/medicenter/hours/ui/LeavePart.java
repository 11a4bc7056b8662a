package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.Absence;
import org.medicenter.hours.WallRange;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.KeptDialogs;

/** When a specialist is away: whole days, or hours of a day. */
class LeavePart extends Part {

    final Div faults = new Div();
    private static final String KIND = "leave";

    private final SpecialistId specialist;
    private final Runnable changed;
    private final List<Absence> absences = new ArrayList<>();
    private final Div list = new Div();

    LeavePart(SpecialistId specialist, Runnable changed) {
        super("specialist-leave", "");
        this.specialist = specialist;
        this.changed = changed;
        title.setText(getTranslation("catalogue.specialists.field.leave"));
        end.add(Buttons.button(
                "plus-bold", getTranslation("catalogue.leave-of.add"), "line", () -> new LeaveDialog(null).open()));
        add(new KeptDialogs().opens(KIND, this::openAgain));
        body(list, faults).addClassName("stack");
    }

    void show(List<Absence> shown) {
        absences.clear();
        absences.addAll(shown);
        draw();
    }

    Object value() {
        return absences();
    }

    List<Absence> absences() {
        return absences.stream()
                .sorted(Comparator.comparing(Absence::first).thenComparing(Absence::last))
                .toList();
    }

    String words() {
        return String.join(
                "; ", absences().stream().map(it -> dates(it) + " " + it.note()).toList());
    }

    private void openAgain(String first) {
        var old = absences.stream()
                .filter(it -> it.first().toString().equals(first))
                .findFirst();
        if (first.isEmpty() || old.isPresent()) {
            new LeaveDialog(old.orElse(null)).open();
        }
    }

    private void draw() {
        list.removeAll();
        if (absences.isEmpty()) {
            list.add(new Paragraph(getTranslation("catalogue.leave-of.none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("s-plain");
        for (var absence : absences()) {
            var words = new Span();
            words.getElement().appendChild(new Element("b").setText(dates(absence)));
            words.add(new Span(" " + absence.note()));
            items.add(new ListItem(
                    words,
                    Buttons.iconButton(
                            "pencil-simple",
                            getTranslation("catalogue.leave-of.edit", dates(absence)),
                            () -> new LeaveDialog(absence).open())));
        }
        list.add(items);
    }

    private String dates(Absence absence) {
        var format = DateTimeFormatter.ofPattern("d MMM yyyy", getLocale());
        String first = format.format(absence.first());
        String days = absence.first().equals(absence.last())
                ? first
                : getTranslation("catalogue.leave-of.dates", first, format.format(absence.last()));
        WallRange part = absence.part();
        return part == null ? days : days + ", " + getTranslation("hours.from-to", part.begins(), part.ends());
    }

    /** From when to when, whole days or hours, why. */
    private class LeaveDialog extends FormDialog {

        private final @Nullable Absence old;
        private final DateBox first = new DateBox(LeavePart.this.getTranslation("hours.exception.first"));
        private final DateBox last = new DateBox(LeavePart.this.getTranslation("hours.exception.last"));
        private final TimeBox begins = new TimeBox(LeavePart.this.getTranslation("hours.exception.begins"), () -> {});
        private final TimeBox ends = new TimeBox(LeavePart.this.getTranslation("hours.exception.ends"), () -> {});
        private final TextField note = new TextField(LeavePart.this.getTranslation("catalogue.leave-of.note"));

        LeaveDialog(@Nullable Absence old) {
            super(KIND + ":" + (old == null ? "" : old.first()));
            this.old = old;
            var dates = new Div(first, last);
            dates.addClassName("s-two");
            var hint = new Paragraph(LeavePart.this.getTranslation("catalogue.leave-of.hours"));
            var times = new Div(begins, new Span(LeavePart.this.getTranslation("hours.to")), ends);
            times.addClassName("s-stretch");
            build(
                    LeavePart.this.getTranslation(old == null ? "catalogue.leave-of.add" : "catalogue.leave-of.change"),
                    LeavePart.this.getTranslation("catalogue.leave-of.take"),
                    dates,
                    hint,
                    times,
                    note);
            if (old != null) {
                first.setValue(old.first());
                last.setValue(old.last());
                note.setValue(old.note());
                if (old.part() != null) {
                    begins.show(old.part().begins());
                    ends.show(old.part().ends());
                }
                getFooter()
                        .addComponentAsFirst(Buttons.button(
                                "trash",
                                LeavePart.this.getTranslation("catalogue.leave-of.remove"),
                                "danger-line",
                                this::remove));
            }
        }

        private void remove() {
            absences.remove(old);
            taken();
        }

        @Override
        void act() {
            var wrong = new ArrayList<String>();
            var from = first.getValue();
            unreadable(first, wrong);
            unreadable(last, wrong);
            if (from == null && !first.isUnreadable()) {
                wrong.add(LeavePart.this.getTranslation("hours.exception.first.missing"));
            }
            var until = last.getValue() == null ? from : last.getValue();
            if (from != null && until != null && until.isBefore(from)) {
                wrong.add(LeavePart.this.getTranslation("catalogue.leave-of.backwards"));
            }
            WallRange part = null;
            if (!begins.isEmpty() || !ends.isEmpty()) {
                var start = begins.time();
                var end = ends.time();
                if (start.isEmpty() || end.isEmpty()) {
                    wrong.add(LeavePart.this.getTranslation("hours.time.pair"));
                } else {
                    part = new WallRange(start.get(), end.get());
                }
            }
            say(wrong);
            if (wrong.isEmpty() && from != null && until != null) {
                absences.remove(old);
                absences.add(new Absence(
                        specialist, from, until, part, note.getValue().strip()));
                taken();
            }
        }

        private void taken() {
            close();
            draw();
            changed.run();
        }
    }
}
