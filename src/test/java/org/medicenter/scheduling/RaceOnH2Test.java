package org.medicenter.scheduling;

import org.medicenter.support.OnH2;

@OnH2
class RaceOnH2Test extends RaceContract {}
