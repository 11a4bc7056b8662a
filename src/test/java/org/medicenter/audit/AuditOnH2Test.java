package org.medicenter.audit;

import org.medicenter.support.OnH2;

@OnH2
class AuditOnH2Test extends AuditContract {}
