/** What is done with the data of a whole clinic: moved to PostgreSQL, backed up, restored. */
@ApplicationModule(
        displayName = "Upkeep",
        allowedDependencies = {"time", "access", "notifications"})
@NullMarked
package org.medicenter.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
