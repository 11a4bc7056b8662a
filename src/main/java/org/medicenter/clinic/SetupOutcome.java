package org.medicenter.clinic;

import java.time.Instant;
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

    /**
     * Nothing was changed: somebody else has changed the same thing since it was read.
     *
     * @param by their name, as colleagues read it
     */
    record ChangedMeanwhile(String by, Instant at) implements SetupOutcome {}

    /** For entries that are known to be right. @throws IllegalArgumentException with the reasons, where they are not */
    default void orElseThrow() {
        switch (this) {
            case Saved saved -> {}
            case Refused refused -> throw new IllegalArgumentException(String.join(" ", refused.reasons()));
            case ChangedMeanwhile changed ->
                throw new IllegalArgumentException(changed.by() + " has changed it at " + changed.at() + ".");
        }
    }
}
