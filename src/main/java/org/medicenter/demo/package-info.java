/** The sample clinic, made through the modules' own API; only in the profile demo. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "time",
            "ui",
            "access",
            "clinic",
            "hours",
            "emergency",
            "patients",
            "scheduling",
            "approvals",
            "notifications",
            "guides",
            "interop",
            "website"
        })
@NullMarked
package org.medicenter.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
