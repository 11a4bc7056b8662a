package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** On which days of the week somebody can come; none chosen means any. */
@NamedInterface("desk")
public class WeekdayWish extends Div {

    private static final long serialVersionUID = 1;

    private final Map<DayOfWeek, NativeButton> buttons = new EnumMap<>(DayOfWeek.class);
    private final Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);

    /** @param changed is told after each choice */
    public WeekdayWish(Runnable changed) {
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

    public Set<DayOfWeek> chosen() {
        return Set.copyOf(chosen);
    }

    void clear() {
        choose(Set.of());
    }

    public void choose(Set<DayOfWeek> days) {
        chosen.clear();
        chosen.addAll(days);
        show();
    }
}
