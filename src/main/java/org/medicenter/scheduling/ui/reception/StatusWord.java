package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Span;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.ui.Icon;

/** Where a visit stands, for the desk: a picture on the state's colour, and the word. */
class StatusWord extends Span {

    StatusWord(AppointmentStatus status) {
        addClassNames("s-status", status.slug());
        var mark = new Span(Icon.of(icon(status)));
        mark.addClassName("s-mark");
        add(mark, new Span(getTranslation("staff.status." + status.slug())));
    }

    private static String icon(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> "circle-bold";
            case ARRIVED -> "sign-in-bold";
            case CHECKED_IN -> "list-checks-bold";
            case IN_VISIT -> "play-fill";
            case DONE -> "check-bold";
            case NO_SHOW, CANCELLED -> "x-bold";
            case LEFT -> "sign-out-bold";
        };
    }
}
