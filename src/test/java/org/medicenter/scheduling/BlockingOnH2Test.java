package org.medicenter.scheduling;

import org.medicenter.support.OnH2;

@OnH2
class BlockingOnH2Test extends BlockingContract {}
