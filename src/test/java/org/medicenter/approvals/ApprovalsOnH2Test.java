package org.medicenter.approvals;

import org.medicenter.support.OnH2;

@OnH2
class ApprovalsOnH2Test extends ApprovalsContract {}
