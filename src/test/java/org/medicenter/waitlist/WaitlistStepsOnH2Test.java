package org.medicenter.waitlist;

import org.medicenter.support.OnH2;

@OnH2
class WaitlistStepsOnH2Test extends WaitlistStepsContract {}
