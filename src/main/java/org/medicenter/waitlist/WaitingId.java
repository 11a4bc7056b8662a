package org.medicenter.waitlist;

import java.util.UUID;

public record WaitingId(UUID value) {}
