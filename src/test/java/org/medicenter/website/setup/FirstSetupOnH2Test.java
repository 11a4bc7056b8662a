package org.medicenter.website.setup;

import org.medicenter.support.OnH2;

@OnH2
class FirstSetupOnH2Test extends FirstSetupContract {}
