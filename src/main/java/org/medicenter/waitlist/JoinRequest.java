package org.medicenter.waitlist;

import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.WaitedFor;

/**
 * Who is to be put on the list, and for what.
 *
 * @param note for whoever calls them, as it was typed
 * @param allTheSame also where such a time is free now, or never will be by the hours as they are: they were told
 */
public record JoinRequest(
        Caller who, WaitedFor wanted, @Nullable String note, boolean allTheSame) {}
