package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** On which days of the week the caller can come; none chosen means any. */
class WeekdayWish extends Div {

    private final Map<DayOfWeek, NativeButton> buttons = new EnumMap<>(DayOfWeek.class);
    private final Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);

    WeekdayWish(Runnable changed) {
        addClassName("s-days");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("call.weekdays"));
        for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)) {
            var button = new NativeButton(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
            button.setAriaLabel(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
            button.addClickListener(_ -> {
                if (!chosen.remove(day)) {
                    chosen.add(day);
                }
                show();
                changed.run();
            });
            buttons.put(day, button);
            add(button);
        }
        show();
    }

    private void show() {
        buttons.forEach((day, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(day))));
    }

    Set<DayOfWeek> chosen() {
        return Set.copyOf(chosen);
    }

    void clear() {
        chosen.clear();
        show();
    }
}
