package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Says on a page of the desk what was done that cannot be seen on it. */
final class Said {

    private static final int MILLISECONDS = 8_000;

    private Said() {}

    static void aloud(String words) {
        Notification.show(words, MILLISECONDS, Position.BOTTOM_CENTER).addClassName("s-saidaloud");
    }
}
