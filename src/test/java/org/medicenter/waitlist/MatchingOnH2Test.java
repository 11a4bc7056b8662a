package org.medicenter.waitlist;

import org.medicenter.support.OnH2;

@OnH2
class MatchingOnH2Test extends MatchingContract {}
