package org.medicenter.notifications;

/** What came of the wish to send a message again. Switched over without default. */
public sealed interface SendAgainOutcome {

    /** @param soon false while no mail server is set */
    record Waiting(boolean soon) implements SendAgainOutcome {}

    record UnderWay() implements SendAgainOutcome {}

    record NoAddress() implements SendAgainOutcome {}

    /** It is not true any more. */
    record Overtaken() implements SendAgainOutcome {}

    /** The visit has begun. */
    record TooLate() implements SendAgainOutcome {}

    record UnknownMessage() implements SendAgainOutcome {}
}
