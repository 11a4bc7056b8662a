package org.medicenter.access;

import java.io.Serializable;

/** Proof that somebody has typed the code of the first set-up. Only {@link SetupCode} gives one. */
public final class SetupPass implements Serializable {

    SetupPass() {}
}
