package org.medicenter.patients;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class MergingOnPostgresTest extends MergingContract {}
