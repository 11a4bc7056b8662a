package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of several, as a row of chips: one stop for the Tab key, arrow keys in between. */
class Chips<T> extends RadioButtonGroup<T> {

    private boolean quiet;

    /** @param draws what stands on a chip: its text is the choice's name */
    Chips(String name, java.util.function.Function<T, Component> draws, Consumer<T> chosen) {
        setAriaLabel(name);
        addClassName("chips");
        setRenderer(new ComponentRenderer<>(draws::apply));
        addValueChangeListener(change -> {
            if (!quiet && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
    }

    /** Shows a choice that was made elsewhere. */
    void show(List<T> items, @Nullable T value) {
        quiet = true;
        if (!items.equals(getListDataView().getItems().toList())) {
            setItems(items);
        }
        if (value == null) {
            clear();
        } else {
            setValue(value);
        }
        quiet = false;
    }
}
