package org.medicenter.approvals;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class ApprovalsOnPostgresTest extends ApprovalsContract {}
