package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNotice;
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
        add(Icon.of("moon-duotone"), new Div(title, words, new CallsRow(notice.numbers()), help));
    }

    boolean isClosed() {
        return !notice.open();
    }
}
