package org.medicenter.scheduling;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class BlockingOnPostgresTest extends BlockingContract {}
