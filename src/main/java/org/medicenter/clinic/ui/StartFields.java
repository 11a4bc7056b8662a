package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import org.medicenter.clinic.StartTimes;

/** When visits start and how long they last: on a grid, or once a day at a fixed time. */
class StartFields extends Div {

    private enum Way {
        GRID,
        FIXED
    }

    private static final int FIVE = 5;

    private final VisitTypeForm form;
    private final RadioButtonGroup<Way> way;
    private final IntegerField length;
    private final IntegerField grid;
    private final TimePicker starts;
    private final TimePicker ends;

    StartFields(VisitTypeForm form) {
        this.form = form;
        addClassName("stack");
        way = form.choice("way", new RadioButtonGroup<Way>(), it -> getTranslation("catalogue.way." + it.name()));
        way.setItems(Way.values());
        way.setItemLabelGenerator(it -> getTranslation("catalogue.way." + it.name()));
        length = form.number("length", "s-w3");
        length.setSuffixComponent(new Span(getTranslation("catalogue.unit.minutes")));
        grid = form.number("grid", "s-w3");
        grid.setSuffixComponent(new Span(getTranslation("catalogue.unit.minutes")));
        starts = form.choice("fixed", new TimePicker(), LocalTime::toString);
        ends = form.choice("fixed-end", new TimePicker(), LocalTime::toString);
        for (var each : java.util.List.of(starts, ends)) {
            each.addClassName("s-w3");
            each.setStep(Duration.ofMinutes(30));
            each.setLocale(java.util.Locale.UK);
        }
        way.addValueChangeListener(change -> showFields());
        add(way, CatalogueForm.form(length, grid, starts, ends));
        way.setValue(Way.GRID);
        length.setValue(40);
        grid.setValue(20);
        showFields();
    }

    private void showFields() {
        boolean isGrid = way.getValue() == Way.GRID;
        length.setVisible(isGrid);
        grid.setVisible(isGrid);
        starts.setVisible(!isGrid);
        ends.setVisible(!isGrid);
    }

    void show(StartTimes times) {
        switch (times) {
            case StartTimes.OnGrid onGrid -> {
                way.setValue(Way.GRID);
                length.setValue((int) onGrid.length().toMinutes());
                grid.setValue((int) onGrid.grid().toMinutes());
            }
            case StartTimes.Fixed fixed -> {
                way.setValue(Way.FIXED);
                starts.setValue(fixed.starts());
                ends.setValue(fixed.ends());
            }
        }
    }

    /** How long a visit is, as far as that can be read. */
    int minutes() {
        if (way.getValue() == Way.GRID) {
            return length.getValue() == null ? 0 : Math.max(0, length.getValue());
        }
        return starts.getValue() == null || ends.getValue() == null
                ? 0
                : (int) new StartTimes.Fixed(starts.getValue(), ends.getValue())
                        .nominalLength()
                        .toMinutes();
    }

    StartTimes read() {
        if (way.getValue() == Way.FIXED) {
            return new StartTimes.Fixed(time("fixed", starts), time("fixed-end", ends));
        }
        return new StartTimes.OnGrid(five("length", length), five("grid", grid));
    }

    private LocalTime time(String field, TimePicker of) {
        if (of.getValue() == null) {
            form.wrong(field, getTranslation("catalogue.time"));
            return LocalTime.MIDNIGHT;
        }
        return of.getValue();
    }

    private Duration five(String field, IntegerField of) {
        int minutes = form.needed(field, of, FIVE);
        if (minutes <= 0 || minutes % FIVE != 0) {
            form.wrong(field, getTranslation("catalogue.five"));
            return Duration.ofMinutes(FIVE);
        }
        return Duration.ofMinutes(minutes);
    }
}
