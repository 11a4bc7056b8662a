package org.medicenter.approvals;

/** What came of a step that somebody at the desk takes. */
public sealed interface ApprovalStep {

    record Done() implements ApprovalStep {}

    /** A colleague was faster. */
    record Overtaken() implements ApprovalStep {}

    /** The number or the reason is longer than {@link Approval#LONGEST_NOTE} characters. */
    record TooLong() implements ApprovalStep {}
}
