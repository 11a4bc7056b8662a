package org.medicenter.waitlist;

import org.medicenter.support.OnH2;

@OnH2
class WaitlistOnH2Test extends WaitlistContract {}
