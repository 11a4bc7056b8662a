package org.medicenter.scheduling;

import java.util.Locale;

/** Why somebody or something is not to be had for a while. */
public enum BlockReason {
    MEETING,
    OWN_TIME,
    TRAINING,
    REPAIR,
    OTHER;

    /** As in texts: "own-time". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
