package org.medicenter.clinic;

/** A scope's revision was raised; told within the transaction that does it. */
record RulesRaised(String scope) {}
