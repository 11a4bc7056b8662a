package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.medicenter.hours.OpeningDay;
import org.medicenter.ui.Buttons;
import org.medicenter.website.setup.SetupDraft.Break;
import org.medicenter.website.setup.SetupDraft.Day;
import org.medicenter.website.setup.TypedHours;

/** A day of the week: open or not, from when to when, with breaks, and a bar that shows it. */
final class SetupDayRow extends Div {

    private static final int MOST_BREAKS = 3;

    private final String name;
    private final String field;
    private final Consumer<Day> changed;
    private final Runnable drawAnew;
    private final Div track = new Div();
    private Day day;

    SetupDayRow(Day day, String name, String field, Consumer<Day> changed, Runnable drawAnew) {
        this.day = day;
        this.name = name;
        this.field = field;
        this.changed = changed;
        this.drawAnew = drawAnew;
        addClassName("s-hwr");
        var open = new Checkbox(name, day.open());
        open.setId(field + "-open");
        open.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(new Day(day.weekday(), change.getValue(), this.day.opens(), this.day.closes(), this.day.breaks()));
                drawAnew.run();
            }
        });
        track.addClassName("s-trk");
        track.getElement().setAttribute("aria-hidden", "true");
        add(open, track, times());
        drawBar();
    }

    private Div times() {
        var times = new Div();
        times.addClassName("s-tfs");
        if (!day.open()) {
            times.add(new Span(getTranslation("setup.hours.closed")));
            return times;
        }
        times.add(line(
                input(
                        day.opens(),
                        "setup.hours.opens",
                        (it, typed) -> new Day(it.weekday(), true, typed, it.closes(), it.breaks())),
                input(
                        day.closes(),
                        "setup.hours.closes",
                        (it, typed) -> new Day(it.weekday(), true, it.opens(), typed, it.breaks())),
                day.breaks().size() < MOST_BREAKS
                        ? Buttons.button("plus-bold", getTranslation("setup.hours.break"), "ghost", this::addBreak)
                        : new Span()));
        for (int at = 0; at < day.breaks().size(); at++) {
            times.add(pause(at));
        }
        return times;
    }

    private Div pause(int at) {
        Break pause = day.breaks().get(at);
        var remove = Buttons.iconButton(
                "trash", getTranslation("setup.hours.no-break", name), () -> replace(at, List.of(), true));
        var line = line(
                input(
                        pause.from(),
                        "setup.hours.break-from",
                        (it, typed) -> withBreak(
                                it, at, new Break(typed, it.breaks().get(at).to()))),
                input(
                        pause.to(),
                        "setup.hours.break-to",
                        (it, typed) ->
                                withBreak(it, at, new Break(it.breaks().get(at).from(), typed))),
                remove);
        line.addClassName("s-pause0");
        return line;
    }

    private Div line(Input from, Input to, Component end) {
        return new Div(from, new Span(getTranslation("setup.hours.to")), to, end);
    }

    private Input input(String shown, String nameKey, BiFunction<Day, String, Day> change) {
        var input = new Input();
        input.addClassName("s-tf0");
        input.setValue(shown);
        input.getElement()
                .setAttribute("aria-label", getTranslation(nameKey, name))
                .setAttribute("aria-describedby", field)
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", "8");
        input.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                keep(change.apply(day, it.getValue()));
                drawBar();
            }
        });
        return input;
    }

    private void addBreak() {
        replace(day.breaks().size(), List.of(new Break("12:00", "13:00")), false);
    }

    private void replace(int at, List<Break> by, boolean remove) {
        var breaks = new ArrayList<>(day.breaks());
        if (remove) {
            breaks.remove(at);
        }
        breaks.addAll(at, by);
        keep(new Day(day.weekday(), true, day.opens(), day.closes(), List.copyOf(breaks)));
        drawAnew.run();
    }

    private static Day withBreak(Day day, int at, Break pause) {
        var breaks = new ArrayList<>(day.breaks());
        breaks.set(at, pause);
        return new Day(day.weekday(), true, day.opens(), day.closes(), List.copyOf(breaks));
    }

    private void keep(Day wanted) {
        day = wanted;
        changed.accept(wanted);
    }

    /** Nothing where a time cannot be read. */
    private void drawBar() {
        track.getElement().removeAllChildren();
        if (!day.open()) {
            var shut = new Element("span").setAttribute("class", "s-shut0");
            shut.appendChild(new Element("span").setText(getTranslation("setup.hours.closed")));
            track.getElement().appendChild(shut);
            return;
        }
        TypedHours.read(day).filter(it -> it.faults().isEmpty()).ifPresent(this::drawBar);
    }

    private void drawBar(OpeningDay hours) {
        double from = hours.opens().toSecondOfDay() / 3600.0;
        for (var pause : hours.breaks()) {
            stretch(from, pause.begins().toSecondOfDay() / 3600.0);
            from = pause.ends().toSecondOfDay() / 3600.0;
        }
        stretch(from, hours.nextDay() ? 24 : hours.closes().toSecondOfDay() / 3600.0);
    }

    private void stretch(double from, double to) {
        var stretch = new Element("span").setAttribute("class", "s-opn");
        stretch.getStyle().set("--a", String.valueOf(from)).set("--b", String.valueOf(to));
        track.getElement().appendChild(stretch);
    }
}
