package org.medicenter.emergency;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class NumberListsOnPostgresTest extends NumberListsContract {}
