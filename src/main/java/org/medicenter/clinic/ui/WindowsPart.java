package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.ui.TimeOfDayBox;

/** Hours in which a kind of visit takes place only; none: whenever the location is open. */
class WindowsPart extends Div {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** A row, with whatever stands in it. */
    record Typed(
            DayOfWeek weekday,
            @Nullable LocalTime begins,
            @Nullable LocalTime ends) {}

    private record Row(Select<DayOfWeek> weekday, TimePicker begins, TimePicker ends, Div all) {}

    final Div faults = new Div();
    private final Runnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph always = new Paragraph();

    WindowsPart(Runnable changed) {
        this.changed = changed;
        addClassName("stack");
        list.addClassName("stack");
        always.setText(getTranslation("catalogue.windows.none"));
        add(
                always,
                list,
                Rows.button("plus-bold", getTranslation("catalogue.windows.add"), () -> {
                    row(new WeeklyWindow(DayOfWeek.MONDAY, MORNING, NOON))
                            .weekday()
                            .focus();
                    changed.run();
                }),
                faults);
    }

    void show(List<WeeklyWindow> windows) {
        rows.clear();
        list.removeAll();
        windows.forEach(this::row);
        always.setVisible(rows.isEmpty());
    }

    void showTyped(List<Typed> typed) {
        show(typed.stream()
                .map(it -> new WeeklyWindow(it.weekday(), MORNING, NOON))
                .toList());
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).begins().setValue(typed.get(at).begins());
            rows.get(at).ends().setValue(typed.get(at).ends());
        }
        changed.run();
    }

    List<Typed> typed() {
        return rows.stream()
                .map(it -> new Typed(
                        it.weekday().getValue(),
                        it.begins().getValue(),
                        it.ends().getValue()))
                .toList();
    }

    private Row row(WeeklyWindow window) {
        var weekday = new Select<DayOfWeek>();
        weekday.setLabel(getTranslation("catalogue.windows.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(this::name);
        weekday.setValue(window.weekday());
        weekday.addValueChangeListener(change -> changed.run());
        var begins = time("catalogue.windows.begins", window.begins());
        var ends = time("catalogue.windows.ends", window.ends());
        var all = new Div();
        var row = new Row(weekday, begins, ends, all);
        all.add(
                weekday,
                begins,
                ends,
                Rows.iconButton("x-bold", getTranslation("catalogue.windows.remove", name(window.weekday())), () -> {
                    rows.remove(row);
                    list.remove(all);
                    always.setVisible(rows.isEmpty());
                    changed.run();
                }));
        all.addClassName("s-needrow");
        rows.add(row);
        list.add(all);
        always.setVisible(false);
        return row;
    }

    private TimePicker time(String key, LocalTime value) {
        var time = new TimeOfDayBox(getTranslation(key), Duration.ofMinutes(30));
        time.setValue(value);
        time.setManualValidation(true);
        time.addValueChangeListener(change -> changed.run());
        return time;
    }

    private String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }

    Object value() {
        return words();
    }

    String words() {
        return String.join(
                ", ",
                rows.stream()
                        .map(it -> name(it.weekday().getValue()) + " "
                                + it.begins().getValue() + "–" + it.ends().getValue())
                        .toList());
    }

    List<WeeklyWindow> read(VisitTypeForm form) {
        var windows = new ArrayList<WeeklyWindow>();
        for (var row : rows) {
            LocalTime begins = row.begins().getValue();
            LocalTime ends = row.ends().getValue();
            if (begins == null || ends == null) {
                form.wrong("own-hours", getTranslation("catalogue.time"));
            } else {
                windows.add(new WeeklyWindow(row.weekday().getValue(), begins, ends));
            }
        }
        return windows;
    }
}
