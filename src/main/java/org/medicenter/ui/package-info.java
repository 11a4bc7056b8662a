/** Look, formats and page parts that several modules show. */
@ApplicationModule(
        displayName = "Page parts",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"time"})
@NullMarked
package org.medicenter.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
