package org.medicenter.waitlist;

import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.WaitedFor;

/**
 * Who is to be put on the list, and for what.
 *
 * @param evenIfFree also where such a time is free now: they were told of it, and want to think about it
 */
public record JoinRequest(Caller who, WaitedFor wanted, boolean evenIfFree) {}
