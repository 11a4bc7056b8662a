package org.medicenter.scheduling.ui.reception;

import org.springframework.modulith.NamedInterface;

/**
 * How a queue stands.
 *
 * @param detail the most important one, in a few words; may be empty
 * @param hot whether somebody should look at it now
 */
@NamedInterface("desk")
public record QueueCount(int many, String detail, boolean hot) {}
