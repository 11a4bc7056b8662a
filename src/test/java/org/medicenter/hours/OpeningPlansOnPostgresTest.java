package org.medicenter.hours;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class OpeningPlansOnPostgresTest extends OpeningPlansContract {}
