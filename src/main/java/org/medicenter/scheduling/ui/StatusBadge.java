package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Span;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.ui.Icon;

/** Where a visit stands: a word and a picture, as a patient reads it. */
class StatusBadge extends Span {

    StatusBadge(AppointmentStatus status) {
        addClassNames("badge", colour(status));
        add(Icon.of(icon(status)));
        add(getTranslation("manage.status." + status.slug()));
    }

    private static String colour(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> "ok";
            case ARRIVED, CHECKED_IN, IN_VISIT -> "dawn";
            case DONE, LEFT, CANCELLED -> "line";
            case NO_SHOW -> "warn";
        };
    }

    private static String icon(AppointmentStatus status) {
        return switch (status) {
            case BOOKED, DONE -> "check-bold";
            case ARRIVED, CHECKED_IN, IN_VISIT -> "clock-bold";
            case LEFT, CANCELLED, NO_SHOW -> "x-bold";
        };
    }
}
