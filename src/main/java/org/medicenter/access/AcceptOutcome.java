package org.medicenter.access;

/** What came of accepting an invitation. Switched over without default. */
public sealed interface AcceptOutcome {

    /** @param signInName what to sign in with */
    record Accepted(String signInName) implements AcceptOutcome {}

    record NameRefused(AccountRefusal why) implements AcceptOutcome {}

    record PasswordRefused(PasswordRefusal why) implements AcceptOutcome {}

    /** Used, withdrawn, renewed, over or never there: which of these, a stranger does not hear. */
    record NotValid() implements AcceptOutcome {}
}
