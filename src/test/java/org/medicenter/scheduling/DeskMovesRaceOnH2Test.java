package org.medicenter.scheduling;

import org.medicenter.support.OnH2;

@OnH2
class DeskMovesRaceOnH2Test extends DeskMovesRaceContract {}
