package org.medicenter.hours;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class CatalogueEditingOnPostgresTest extends CatalogueEditingContract {}
