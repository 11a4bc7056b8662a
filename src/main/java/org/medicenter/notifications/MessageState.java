package org.medicenter.notifications;

import java.util.Locale;

/** Where a message stands. */
public enum MessageState {
    WAITING,
    SENDING,
    SENT,
    /** Given up, for the reason that stands beside it. */
    FAILED,
    /** There is no e-mail address to send it to. */
    NO_ADDRESS,
    /** What it told had changed before it was sent; a newer message tells the rest. */
    REPLACED;

    /** As in addresses and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
