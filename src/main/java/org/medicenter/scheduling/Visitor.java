package org.medicenter.scheduling;

/** Who asks from outside, for the limits against floods: the network address, as the server sees it. */
public record Visitor(String address) {}
