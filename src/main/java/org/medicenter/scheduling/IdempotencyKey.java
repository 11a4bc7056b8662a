package org.medicenter.scheduling;

/**
 * A key by which a repeated request is recognised, for 24 hours.
 *
 * @param text at most 64 characters
 * @param bodyHash SHA-256 of the request's body, hexadecimal: the same key with another body is refused.
 *     Empty where whatever comes with the key is the same wish
 */
public record IdempotencyKey(String text, String bodyHash) {}
