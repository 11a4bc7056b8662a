package org.medicenter.waitlist;

/** What came of a step that somebody at the desk takes. */
public sealed interface WaitlistStep {

    record Done() implements WaitlistStep {}

    /** A colleague was faster, or it has ended by itself. */
    record Overtaken() implements WaitlistStep {}
}
