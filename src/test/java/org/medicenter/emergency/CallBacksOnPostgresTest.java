package org.medicenter.emergency;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class CallBacksOnPostgresTest extends CallBacksContract {}
