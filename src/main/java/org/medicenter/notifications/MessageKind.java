package org.medicenter.notifications;

import java.util.Locale;

/** What a message tells the patient. */
public enum MessageKind {
    CONFIRMATION,
    CHANGE,
    CANCELLATION;

    /** As in keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
