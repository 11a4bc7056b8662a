package org.medicenter.emergency;

import org.medicenter.support.OnH2;

@OnH2
class CallBacksOnH2Test extends CallBacksContract {}
