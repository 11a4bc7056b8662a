/** Measurements: bin/bench. */
@NullMarked
package org.medicenter.bench;

import org.jspecify.annotations.NullMarked;
