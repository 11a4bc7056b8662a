package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** A day without appointments says why, and leads on. */
class EmptyDay extends Div {

    EmptyDay(LocalDate date, String reason, Optional<LocalDate> nextOpen, Formats formats, Consumer<LocalDate> go) {
        addClassName("empty");
        var title = new H2(getTranslation("staff.day.empty"));
        title.addClassNames("h3", "uih");
        add(Icon.of("moon-stars-duotone"), title);
        add(new Paragraph(reason.isBlank() ? getTranslation("staff.day.empty.open") : reason));
        nextOpen.ifPresent(next -> {
            var button = new NativeButton(getTranslation("staff.day.next-open", formats.weekdayDate(next)));
            button.addClassNames("btn", "line");
            button.addClickListener(click -> go.accept(next));
            add(button);
        });
    }
}
