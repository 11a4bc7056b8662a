package org.medicenter.notifications;

import org.medicenter.support.OnH2;

@OnH2
class DeliveryOnH2Test extends DeliveryContract {}
