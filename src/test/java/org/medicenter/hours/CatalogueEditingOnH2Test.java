package org.medicenter.hours;

import org.medicenter.support.OnH2;

@OnH2
class CatalogueEditingOnH2Test extends CatalogueEditingContract {}
