package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.FreeTime;

/** The free times nearest to an appointment's own, of which one is chosen. */
class NearestForm extends Div {

    static final int OFFERED = 6;

    /** @param now whom the visit is with: their times come first, and one of them is chosen beforehand */
    NearestForm(List<FreeTime> nearest, @Nullable SpecialistId now, OutsideWords words, Consumer<FreeTime> move) {
        List<FreeTime> times = nearest.stream()
                .sorted(Comparator.comparing((FreeTime it) -> !Objects.equals(it.specialist(), now)))
                .toList();
        addClassName("s-oform");
        if (times.isEmpty()) {
            add(new Paragraph(getTranslation("effects.outside.move.none")));
            return;
        }
        var choice = new RadioButtonGroup<FreeTime>(getTranslation("effects.outside.move.label"));
        choice.addClassName("s-nearest");
        choice.setItems(times);
        choice.setItemLabelGenerator(words::time);
        choice.setValue(times.getFirst());
        var button = new NativeButton(getTranslation("effects.outside.move.do"));
        button.addClassNames("btn", "primary");
        button.addClickListener(click -> {
            if (choice.getValue() != null) {
                move.accept(choice.getValue());
            }
        });
        add(choice, button);
    }
}
