package org.medicenter.scheduling.ui.reception;

import java.util.Locale;

/** What waits for somebody at the desk. */
enum Queue {
    LATE("clock"),
    TO_TELL("bell"),
    CALL_BACKS("phone"),
    WAITLIST("hourglass"),
    TO_APPROVE("seal-check"),
    WAITING_ROOM("users-three");

    private final String icon;

    Queue(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
