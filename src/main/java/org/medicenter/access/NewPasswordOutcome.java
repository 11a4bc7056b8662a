package org.medicenter.access;

/** What came of choosing a password by a mailed link. Switched over without default. */
public sealed interface NewPasswordOutcome {

    /** All sessions of the account have ended. */
    record Done() implements NewPasswordOutcome {}

    /** The link still counts. */
    record Refused(PasswordRefusal why) implements NewPasswordOutcome {}

    record NotValid() implements NewPasswordOutcome {}
}
