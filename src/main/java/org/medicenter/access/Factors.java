package org.medicenter.access;

/**
 * The second factors of an account.
 *
 * @param codeApp whether an app shows codes for it
 * @param passkeys how many
 * @param recoveryCodes how many are left
 */
public record Factors(boolean codeApp, int passkeys, int recoveryCodes) {

    static final Factors NONE = new Factors(false, 0, 0);

    public boolean any() {
        return codeApp || passkeys > 0;
    }
}
