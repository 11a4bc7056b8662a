package org.medicenter.access;

/** What came of inviting somebody. Switched over without default. */
public sealed interface InvitationOutcome {

    /**
     * @param link to be given to that person only: it is nowhere kept
     */
    record Sent(SentInvitation invitation, String link) implements InvitationOutcome {

        /** Without the link. */
        @Override
        public String toString() {
            return "Sent[" + invitation + "]";
        }
    }

    record Refused(AccountRefusal why) implements InvitationOutcome {}

    /** It was accepted or withdrawn meanwhile. */
    record Gone() implements InvitationOutcome {}
}
