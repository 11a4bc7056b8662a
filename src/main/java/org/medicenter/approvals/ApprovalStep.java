package org.medicenter.approvals;

import org.jspecify.annotations.Nullable;

/** What came of a step that somebody at the desk takes. */
public sealed interface ApprovalStep {

    record Done() implements ApprovalStep {}

    /**
     * It does not stand as it was shown.
     *
     * @param by the colleague who was faster; null: nobody is known
     */
    record Overtaken(@Nullable String by) implements ApprovalStep {}

    /** The number or the reason is longer than {@link Approval#LONGEST_NOTE} characters. */
    record TooLong() implements ApprovalStep {}
}
