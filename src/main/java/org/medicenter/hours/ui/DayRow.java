package org.medicenter.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.WallRange;
import org.medicenter.ui.Buttons;

/** A weekday: its bar, and the same times as text. */
class DayRow extends Div {

    /** What the person wants of the day; empty: closed. */
    interface Wish extends Consumer<Optional<OpeningDay>> {}

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int BREAK_MINUTES = 30;

    private record BreakBoxes(TimeBox begins, TimeBox ends) {}

    private final DayOfWeek weekday;
    private final String shortName;
    private final String name;
    private final Wish wish;
    private final Element was = new Element("small");
    private final HoursTrack track;
    private final Div times = new Div();
    private final Div faults;
    private final TimeBox opens;
    private final TimeBox closes;
    private final Checkbox nextDay = new Checkbox();
    private final List<BreakBoxes> breaks = new ArrayList<>();
    private Optional<OpeningDay> shown = Optional.empty();
    private boolean drawn;
    private @Nullable Switch closed;

    /** @param week which of the two, in words for screen readers; empty where all weeks are alike */
    DayRow(String id, DayOfWeek weekday, String week, Wish wish) {
        this.weekday = weekday;
        this.wish = wish;
        this.shortName = weekday.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
        this.name = week.isEmpty() ? shortName : shortName + ", " + week + ",";
        addClassName("s-hwr");
        setId(id);
        faults = Part.faults(id + "-faults");
        opens = box("hours.opens");
        closes = box("hours.closes");
        nextDay.setLabel(getTranslation("hours.ends-next-day"));
        nextDay.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed();
            }
        });
        track = new HoursTrack(
                name,
                written -> Stretches.read(weekday, written)
                        .ifPresentOrElse(day -> wish.accept(Optional.of(day)), this::redraw));
        times.addClassName("s-tfs");
        add(label(), track, times, faults);
    }

    DayOfWeek weekday() {
        return weekday;
    }

    /** @param before as it was when the editing began */
    void show(Optional<OpeningDay> day, Optional<OpeningDay> before, Axis axis, List<String> sentences) {
        boolean isChanged = !day.equals(before);
        setClassName("s-chg", isChanged);
        was.setText(
                isChanged
                        ? getTranslation(
                                "hours.was",
                                before.map(OpeningDay::words).orElseGet(() -> getTranslation("hours.closed.small")))
                        : "");
        was.setVisible(isChanged);
        track.show(day, axis);
        if (!drawn || !sameShape(day)) {
            draw(day);
        }
        shown = day;
        drawn = true;
        day.ifPresent(this::fill);
        Part.show(faults, sentences);
        if (!sentences.isEmpty()) {
            opens.mark(true);
            closes.mark(true);
        }
    }

    void focusTimes() {
        opens.focus();
    }

    private Component label() {
        var label = new Div();
        label.addClassName("s-day0");
        var bold = new Element("b");
        bold.setText(shortName);
        label.getElement().appendChild(bold, was);
        return label;
    }

    private boolean sameShape(Optional<OpeningDay> day) {
        return day.isPresent() == shown.isPresent()
                && day.map(it -> it.breaks().size())
                        .equals(shown.map(it -> it.breaks().size()));
    }

    private void redraw() {
        draw(shown);
        shown.ifPresent(this::fill);
    }

    private void draw(Optional<OpeningDay> day) {
        times.removeAll();
        breaks.clear();
        if (day.isEmpty()) {
            times.add(new Div(closedSwitch()));
            return;
        }
        var addBreak = Buttons.button("plus-bold", getTranslation("hours.break"), "ghost", this::addBreak);
        addBreak.setAriaLabel(getTranslation("hours.break.add", name));
        var close = Buttons.iconButton("prohibit-fill", getTranslation("hours.close-on", name), this::close);
        times.add(new Div(opens, to(), closes, addBreak, close), new Div(nextDay));
        for (int i = 0; i < day.get().breaks().size(); i++) {
            times.add(breakRow(i));
        }
    }

    private Div breakRow(int i) {
        String number = breaks.isEmpty() ? "" : " " + (i + 1);
        var boxes = new BreakBoxes(box("hours.break-starts"), box("hours.break-ends"));
        boxes.begins().name(getTranslation("hours.break-starts", name) + number);
        boxes.ends().name(getTranslation("hours.break-ends", name) + number);
        breaks.add(boxes);
        var word = new Span(getTranslation("hours.break"));
        word.addClassNames("muted", "s-brk");
        var remove = Buttons.iconButton(
                "x-bold", getTranslation("hours.break.remove", name) + number, () -> removeBreak(boxes));
        return new Div(word, boxes.begins(), to(), boxes.ends(), remove);
    }

    private void fill(OpeningDay day) {
        opens.show(day.opens());
        closes.show(day.closes());
        nextDay.setValue(day.nextDay());
        nextDay.setVisible(!day.closes().isAfter(day.opens()) && !day.closes().equals(LocalTime.MIDNIGHT));
        for (int i = 0; i < breaks.size(); i++) {
            breaks.get(i).begins().show(day.breaks().get(i).begins());
            breaks.get(i).ends().show(day.breaks().get(i).ends());
        }
    }

    private Switch closedSwitch() {
        var made = new Switch(this::open);
        made.show(false, getTranslation("hours.closed"), getTranslation("hours.closed-on", name));
        closed = made;
        return made;
    }

    /** The focus stays with what took the place of the button. */
    private void open() {
        wish.accept(Optional.of(OpeningDay.of(weekday, OPENS, CLOSES, List.of())));
        focusTimes();
    }

    private void close() {
        wish.accept(Optional.empty());
        if (closed != null) {
            closed.focus();
        }
    }

    private void addBreak() {
        shown.ifPresent(day -> {
            var pauses = new ArrayList<>(day.breaks());
            LocalTime from = day.breaks().isEmpty()
                    ? NOON
                    : day.breaks().getLast().ends().plusHours(1);
            pauses.add(new WallRange(from, from.plusMinutes(BREAK_MINUTES)));
            wish.accept(Optional.of(with(day, pauses)));
            breaks.getLast().begins().focus();
        });
    }

    private void removeBreak(BreakBoxes boxes) {
        int at = breaks.indexOf(boxes);
        shown.ifPresent(day -> {
            var pauses = new ArrayList<>(day.breaks());
            pauses.remove(at);
            wish.accept(Optional.of(with(day, pauses)));
            focusTimes();
        });
    }

    /** What stands in the boxes, once all of them can be read; until then the sentence says which cannot. */
    private void typed() {
        var unreadable = new ArrayList<String>();
        var from = read(opens, unreadable);
        var until = read(closes, unreadable);
        var pauses = new ArrayList<WallRange>();
        for (var each : breaks) {
            var begins = read(each.begins(), unreadable);
            var ends = read(each.ends(), unreadable);
            if (begins.isPresent() && ends.isPresent()) {
                pauses.add(new WallRange(begins.get(), ends.get()));
            }
        }
        Part.show(faults, unreadable);
        if (unreadable.isEmpty()) {
            wish.accept(Optional.of(day(from.orElseThrow(), until.orElseThrow(), pauses)));
        }
    }

    private OpeningDay day(LocalTime from, LocalTime until, List<WallRange> pauses) {
        boolean meansNight = until.equals(LocalTime.MIDNIGHT) || nextDay.getValue() && !until.isAfter(from);
        return new OpeningDay(weekday, from, until, meansNight, pauses);
    }

    private Optional<LocalTime> read(TimeBox box, List<String> unreadable) {
        var time = box.time();
        box.mark(time.isEmpty());
        if (time.isEmpty()) {
            unreadable.add(
                    box.getValue().isBlank()
                            ? getTranslation("hours.time.missing")
                            : getTranslation("hours.time.unreadable", box.getValue()));
        }
        return time;
    }

    private static OpeningDay with(OpeningDay day, List<WallRange> pauses) {
        return new OpeningDay(day.weekday(), day.opens(), day.closes(), day.nextDay(), pauses);
    }

    private TimeBox box(String key) {
        var box = new TimeBox(getTranslation(key, name), this::typed);
        box.describedBy(faults.getId().orElseThrow());
        return box;
    }

    private Span to() {
        return new Span(getTranslation("hours.to"));
    }
}
