package org.medicenter.emergency;

/** What came of a step with a call back. */
public sealed interface CallBackStep {

    record Taken(CallBack now) implements CallBackStep {}

    /** A colleague was quicker: this is how it stands. */
    record Overtaken(CallBack now) implements CallBackStep {}

    /** There is none, or it was swept away. */
    record Unknown() implements CallBackStep {}
}
