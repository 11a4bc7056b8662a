/** What other programs talk to: the JSON API and calendar files. */
@ApplicationModule(
        displayName = "Interop",
        allowedDependencies = {
            "time",
            "ui",
            "access",
            "clinic",
            "hours",
            "emergency",
            "patients",
            "scheduling",
            "database"
        })
@NullMarked
package org.medicenter.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
