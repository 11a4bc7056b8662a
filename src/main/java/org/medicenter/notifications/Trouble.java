package org.medicenter.notifications;

import java.util.Locale;

/** Why a message was not sent. What the mail server said is not kept: it may repeat the address. */
public enum Trouble {
    /** The mail server does not know the patient's address. */
    ADDRESS_REFUSED(true, false),
    /** What is noted as the address cannot be one. */
    ADDRESS_UNREADABLE(true, false),
    /** The mail server does not want this message. */
    MESSAGE_REFUSED(true, false),
    /** The visit began before it could be sent. */
    TOO_LATE(true, false),
    /** It waited when the backup was made that the clinic was restored from, and may have been sent since. */
    RESTORED(true, false),
    /** The mail server asks to try again later. */
    TRY_LATER(false, false),
    /** The message could not be put into words. */
    NOT_WRITTEN(false, false),
    /** The mail server does not let the clinic's address send. */
    SENDER_REFUSED(false, true),
    SIGN_IN_REFUSED(false, true),
    UNREACHABLE(false, true),
    SLOW(false, true);

    private final boolean forGood;
    private final boolean ofTheServer;

    Trouble(boolean forGood, boolean ofTheServer) {
        this.forGood = forGood;
        this.ofTheServer = ofTheServer;
    }

    /** Trying again would not help. */
    boolean isForGood() {
        return forGood;
    }

    /** The next message would meet it too. */
    boolean isOfTheServer() {
        return ofTheServer;
    }

    /** As in keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
