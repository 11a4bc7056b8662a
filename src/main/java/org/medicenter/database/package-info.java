/** What the application does when its database hangs, closes itself or is gone. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.medicenter.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
