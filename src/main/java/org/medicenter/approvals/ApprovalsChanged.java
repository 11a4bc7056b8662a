package org.medicenter.approvals;

import org.medicenter.clinic.LocationId;

/** A visit wants an approval now, or it stands otherwise with one. Told within the transaction that writes it. */
public record ApprovalsChanged(LocationId location) {}
