package org.medicenter.audit;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class AuditOnPostgresTest extends AuditContract {}
