package org.medicenter.scheduling;

import java.time.Instant;

public record HoldRequest(Wish wish, Instant start, Visitor visitor) {}
