package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medicenter.clinic.Specialist;
import org.medicenter.ui.Formats;

/** The chosen time and the way on, at the lower edge of a phone. */
class PhoneSummary extends Div {

    private final Span words = new Span();

    PhoneSummary(Runnable onContinue) {
        addClassName("mobilesum");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("booking.summary.chosen"));
        words.addClassName("grow");
        var further = new NativeButton(getTranslation("booking.continue"));
        further.addClassNames("btn", "primary");
        further.addClickListener(click -> onContinue.run());
        add(words, further);
    }

    void show(Summary.Content content, Formats formats) {
        words.removeAll();
        setVisible(content.time() != null);
        if (content.time() == null || content.choice().visitType() == null) {
            return;
        }
        String who = Optional.ofNullable(content.choice().specialist())
                .map(Specialist::name)
                .orElseGet(() -> getTranslation("booking.specialist.anyone"));
        words.add(
                DayColumn.bold(formats.shortDate(formats.date(content.time().start())) + ", "
                        + formats.time(content.time().start())),
                new Span(getTranslation(
                        "booking.summary.short",
                        who,
                        content.choice().visitType().minutes())));
    }
}
