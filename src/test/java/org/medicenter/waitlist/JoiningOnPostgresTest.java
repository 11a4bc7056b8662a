package org.medicenter.waitlist;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class JoiningOnPostgresTest extends JoiningContract {}
