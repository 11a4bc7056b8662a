package org.medicenter.scheduling;

import org.jspecify.annotations.Nullable;

/** What came of saying that a patient was told. */
public sealed interface PhoneNewsStep {

    record Done() implements PhoneNewsStep {}

    /**
     * It is not as it was shown any more.
     *
     * @param toldBy the colleague who was faster; null: the visit itself was changed
     */
    record Overtaken(@Nullable String toldBy) implements PhoneNewsStep {}
}
