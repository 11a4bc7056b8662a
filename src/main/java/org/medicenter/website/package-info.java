/** Home, legal pages and the frames of all pages, with the open or closed state. */
@ApplicationModule(
        displayName = "Website",
        allowedDependencies = {
            "time",
            "ui",
            "access",
            "clinic",
            "hours",
            "emergency",
            "patients",
            "scheduling",
            "guides",
            "interop",
            "waitlist",
            "approvals",
            "nodes",
            "database"
        })
@NullMarked
package org.medicenter.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
