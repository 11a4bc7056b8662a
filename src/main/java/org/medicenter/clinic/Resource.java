package org.medicenter.clinic;

/**
 * A room, bed, seat or device of which each stands for itself: three seats are three resources.
 *
 * @param kind what visit types ask for, such as "consulting-room"
 */
public record Resource(ResourceId id, LocationId location, String kind, String name) {}
