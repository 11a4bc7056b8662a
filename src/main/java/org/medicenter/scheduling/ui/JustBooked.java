package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.medicenter.scheduling.AppointmentId;

/**
 * Tells the page of an appointment that its patient comes straight from booking it. It lives in the browser tab: whoever
 * opens the link again later, or on another device, is not congratulated once more.
 */
public record JustBooked(AppointmentId appointment) {

    static void remember(UI ui, AppointmentId appointment) {
        ComponentUtil.setData(ui, JustBooked.class, new JustBooked(appointment));
    }

    public static boolean isFor(UI ui, AppointmentId appointment) {
        return new JustBooked(appointment).equals(ComponentUtil.getData(ui, JustBooked.class));
    }
}
