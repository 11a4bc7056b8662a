package org.medicenter.access;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class PeopleOnPostgresTest extends PeopleContract {}
