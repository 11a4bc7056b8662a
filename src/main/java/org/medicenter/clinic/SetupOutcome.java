package org.medicenter.clinic;

import java.util.List;

/** What came of an entry in the clinic's set-up. Switched over without default. */
public sealed interface SetupOutcome {

    /** @param revision the number under which every node will know the rules with this entry */
    record Saved(long revision) implements SetupOutcome {}

    /** Nothing was changed. @param reasons a sentence for each thing that is wrong; never empty */
    record Refused(List<String> reasons) implements SetupOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** For entries that are known to be right. @throws IllegalArgumentException with the reasons, where they are not */
    default void orElseThrow() {
        if (this instanceof Refused refused) {
            throw new IllegalArgumentException(String.join(" ", refused.reasons()));
        }
    }
}
