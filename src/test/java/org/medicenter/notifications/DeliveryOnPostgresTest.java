package org.medicenter.notifications;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class DeliveryOnPostgresTest extends DeliveryContract {}
