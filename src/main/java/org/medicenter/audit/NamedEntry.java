package org.medicenter.audit;

/**
 * An entry, with the name that its patient has now.
 *
 * @param patientName empty where it is about nobody, or about somebody who is registered no more
 */
public record NamedEntry(AuditEntry entry, String patientName) {}
