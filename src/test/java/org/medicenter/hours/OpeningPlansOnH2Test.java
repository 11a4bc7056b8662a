package org.medicenter.hours;

import org.medicenter.support.OnH2;

@OnH2
class OpeningPlansOnH2Test extends OpeningPlansContract {}
