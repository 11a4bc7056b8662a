/** Ranges of time, the five-minute grid and the clinic's clock. */
@ApplicationModule(
        displayName = "Time",
        allowedDependencies = {})
@NullMarked
package org.medicenter.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
