package org.medicenter.scheduling;

import org.medicenter.support.OnH2;

@OnH2
class VisitFlowOnH2Test extends VisitFlowContract {}
