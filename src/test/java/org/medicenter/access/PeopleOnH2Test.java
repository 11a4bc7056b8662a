package org.medicenter.access;

import org.medicenter.support.OnH2;

@OnH2
class PeopleOnH2Test extends PeopleContract {}
