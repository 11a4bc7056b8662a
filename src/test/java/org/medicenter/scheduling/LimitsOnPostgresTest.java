package org.medicenter.scheduling;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class LimitsOnPostgresTest extends LimitsContract {}
