package org.medicenter.access;

import java.util.Optional;
import java.util.function.Supplier;

/** How the sign-in reaches mailboxes. This module knows no mail server: another one brings the mails there. */
public interface SignInMail {

    /** Whether mails can leave at all. */
    boolean isSet();

    /**
     * Sends a letter now and once, without waiting for it. Nothing of it is kept, and nothing is logged but that it did
     * not leave: it holds a key.
     *
     * @param letter is written on the way, so that whoever asks cannot tell by the time it takes what it says; empty:
     *     nothing is sent
     */
    void send(Supplier<Optional<SignInLetter>> letter);
}
