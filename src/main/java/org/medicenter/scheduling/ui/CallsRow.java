package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.ui.Icon;

/** Whom to call, by urgency, each with one tap: side by side, so that all of them are in sight at once. */
class CallsRow extends Div {

    CallsRow(List<EmergencyNumber> known) {
        var numbers = new NumbersByUrgency(known);
        addClassName("calls");
        Stream.of(
                        call(numbers.emergency(), "danger"),
                        call(numbers.crisis(), "nightb"),
                        call(numbers.urgent(), "urgent"))
                .filter(Objects::nonNull)
                .forEach(this::add);
    }

    private @Nullable Anchor call(@Nullable EmergencyNumber number, String look) {
        if (number == null) {
            return null;
        }
        String tier = getTranslation("booking.closed-now." + number.tier().slug(), number.number());
        var call = new Anchor("tel:" + number.tel(), Icon.of("phone-bold"), new Span(tier));
        call.addClassNames("btn", look);
        return call;
    }
}
