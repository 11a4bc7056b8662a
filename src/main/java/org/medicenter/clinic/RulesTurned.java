package org.medicenter.clinic;

/**
 * This node answers by other rules from now on.
 *
 * @param revisions of all scopes taken together: grows with each change, and is the same number on each node
 */
public record RulesTurned(long revisions) {}
