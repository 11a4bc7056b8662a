package org.medicenter.website.setup;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class FirstSetupOnPostgresTest extends FirstSetupContract {}
