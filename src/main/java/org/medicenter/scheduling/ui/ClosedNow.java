package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotice;
import org.medicenter.emergency.EmergencyNumber;
import org.medicenter.emergency.NumbersByUrgency;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** Nobody answers now: whom to call instead, above the booking form. */
class ClosedNow extends Section {

    private final EmergencyNotice notice;

    ClosedNow(Location location, EmergencyNotice notice, Formats formats) {
        this.notice = notice;
        addClassName("closednow");
        getElement().setAttribute("aria-labelledby", "closed-now");
        var title = new H2(getTranslation("booking.closed-now.title"));
        title.setId("closed-now");
        var words = new Paragraph();
        if (notice.opensAt() != null) {
            words.add(
                    DayColumn.bold(getTranslation(
                            "booking.closed-now.opens",
                            formats.weekdayDate(formats.date(notice.opensAt())),
                            formats.time(notice.opensAt()),
                            formats.city())),
                    new Span(" "));
        }
        words.add(getTranslation("booking.closed-now.not-read"));
        var help = new Anchor(OutOfHoursView.PAGE, getTranslation("booking.closed-now.help"));
        help.addClassName("linkrow");
        var numbers = new NumbersByUrgency(notice.numbers());
        var calls = new Div();
        calls.addClassName("calls");
        Stream.of(
                        call(numbers.emergency(), "danger"),
                        call(numbers.crisis(), "nightb"),
                        call(numbers.urgent(), "urgent"))
                .filter(Objects::nonNull)
                .forEach(calls::add);
        add(Icon.of("moon-duotone"), new Div(title, words, calls, help));
    }

    boolean isClosed() {
        return !notice.open();
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
