package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Span;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.ui.Icon;

/** Where a visit stands, for the desk: a picture on the state's colour, and the word. */
class StatusWord extends Span {

    StatusWord(AppointmentStatus status) {
        addClassNames("s-status", status.slug());
        var mark = new Span(Icon.of(VisitLook.icon(status)));
        mark.addClassName("s-mark");
        add(mark, new Span(getTranslation("staff.status." + status.slug())));
    }
}
