package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of several, as a row of chips: one stop for the Tab key, arrow keys in between. They are the browser's own radio
 * buttons, as Vaadin's would bring the whole of its script to a page that needs nothing else of it.
 */
class Chips<T> extends Div {

    private final String name;
    private final transient Function<T, Component> draws;
    private final transient Consumer<T> chosen;
    private final transient Map<T, Element> buttons = new LinkedHashMap<>();

    /**
     * @param name of the group, which no other group of the page has
     * @param draws what stands on a chip: its text is the choice's name
     */
    Chips(String name, Function<T, Component> draws, Consumer<T> chosen) {
        this.name = name;
        this.draws = draws;
        this.chosen = chosen;
        addClassName("chips");
        getElement().setAttribute("role", "radiogroup");
        getElement().setAttribute("aria-label", name);
    }

    /** Shows a choice that was made elsewhere. */
    void show(List<T> items, @Nullable T value) {
        if (!items.equals(List.copyOf(buttons.keySet()))) {
            buttons.clear();
            getElement().removeAllChildren();
            items.forEach(item -> getElement().appendChild(chip(item)));
        }
        check(value);
    }

    /** To the chosen one, else to the first. */
    void focus() {
        getElement().executeJs("(this.querySelector(':checked') ?? this.querySelector('input'))?.focus()");
    }

    private Element chip(T item) {
        var button = new Element("input");
        button.setAttribute("type", "radio");
        button.setAttribute("name", name);
        button.addPropertyChangeListener("checked", "change", change -> {
            if (change.isUserOriginated() && Boolean.TRUE.equals(change.getValue())) {
                check(item);
                chosen.accept(item);
            }
        });
        buttons.put(item, button);
        var chip = new Element("label");
        chip.appendChild(button, draws.apply(item).getElement());
        return chip;
    }

    /** The browser says which one is chosen, but not which one is no more. */
    private void check(@Nullable T value) {
        buttons.forEach((item, button) -> button.setProperty("checked", Objects.equals(item, value)));
    }
}
