/** Free times, holds, appointments, moves and cancellations. */
@ApplicationModule(
        displayName = "Scheduling",
        allowedDependencies = {"time", "ui", "access", "clinic", "hours", "emergency", "patients", "nodes", "database"})
@NullMarked
package org.medicenter.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
