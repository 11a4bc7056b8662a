/** Messages to patients: written with the booking, sent later, once. */
@ApplicationModule(
        displayName = "Notifications",
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
package org.medicenter.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
