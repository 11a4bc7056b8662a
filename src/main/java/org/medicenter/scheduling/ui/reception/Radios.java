package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of several, as buttons: one stop for the Tab key; arrows and digits choose (js/call-dialog.js). */
class Radios<T> extends Div {

    private final String look;
    private final transient BiFunction<T, Integer, List<Component>> draws;
    private final transient Consumer<T> chosen;
    private final List<NativeButton> buttons = new ArrayList<>();
    private transient List<T> items = List.of();
    private transient @Nullable T value;

    /**
     * @param look the class of a button
     * @param draws what stands on the button of a choice, and its number from 1
     * @param chosen is told what somebody chose
     */
    Radios(String name, String look, BiFunction<T, Integer, List<Component>> draws, Consumer<T> chosen) {
        this.look = look;
        this.draws = draws;
        this.chosen = chosen;
        getElement().setAttribute("role", "radiogroup");
        getElement().setAttribute("aria-label", name);
    }

    /** Buttons that stand there already stay, and the focus on them. */
    void show(List<T> wanted, @Nullable T choice) {
        if (!wanted.equals(items)) {
            items = List.copyOf(wanted);
            buttons.clear();
            removeAll();
            for (T item : items) {
                buttons.add(button(item, buttons.size() + 1));
            }
            buttons.forEach(this::add);
        }
        choose(choice);
    }

    private NativeButton button(T item, int number) {
        var button = new NativeButton();
        button.addClassName(look);
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("role", "radio");
        draws.apply(item, number).forEach(button::add);
        button.addClickListener(_ -> {
            choose(item);
            chosen.accept(item);
        });
        return button;
    }

    void choose(@Nullable T choice) {
        value = choice;
        int at = choice == null ? -1 : items.indexOf(choice);
        for (int number = 0; number < buttons.size(); number++) {
            var element = buttons.get(number).getElement();
            element.setAttribute("aria-checked", String.valueOf(number == at));
            element.setAttribute("tabindex", number == Math.max(0, at) ? "0" : "-1");
        }
    }

    @Nullable
    T value() {
        return value;
    }

    List<T> items() {
        return items;
    }

    /** Puts something on the button of a choice, such as how long it is held. */
    void put(T item, Component mark) {
        int at = items.indexOf(item);
        if (at >= 0) {
            Objects.requireNonNull(buttons.get(at)).add(mark);
        }
    }
}
