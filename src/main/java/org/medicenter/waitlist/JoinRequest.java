package org.medicenter.waitlist;

import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.WaitedFor;

/**
 * Who is to be put on the list, and for what.
 *
 * @param note for whoever calls them, as it was typed
 * @param evenIfFree also where such a time is free now: they were told of it, and want to think about it
 */
public record JoinRequest(
        Caller who, WaitedFor wanted, @Nullable String note, boolean evenIfFree) {}
