/** Health guides with their sources and reviewers. */
@ApplicationModule(
        displayName = "Guides",
        allowedDependencies = {"time", "ui", "access", "clinic", "scheduling", "database"})
@NullMarked
package org.medicenter.guides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
