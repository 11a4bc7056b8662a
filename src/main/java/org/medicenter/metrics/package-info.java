/** Figures for whoever runs the clinic's server, and whether it can do its work. No patient stands in them. */
@ApplicationModule(
        displayName = "Metrics",
        allowedDependencies = {"time", "access", "emergency", "scheduling", "notifications", "website"})
@NullMarked
package org.medicenter.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
