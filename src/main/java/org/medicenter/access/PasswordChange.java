package org.medicenter.access;

/** What came of changing one's own password. Switched over without default. */
public sealed interface PasswordChange {

    /** All sessions of the account end, this one too. */
    record Changed() implements PasswordChange {}

    /** Or tried too often, which is answered alike. */
    record OldOneWrong() implements PasswordChange {}

    record Refused(PasswordRefusal why) implements PasswordChange {}

    /** The accounts of the sample clinic keep theirs, so that everybody can enter. */
    record SampleStays() implements PasswordChange {}
}
