package org.medicenter.waitlist;

import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.WaitedFor;

/** Who is to be put on the list, and for what. */
public record JoinRequest(Caller who, WaitedFor wanted) {}
