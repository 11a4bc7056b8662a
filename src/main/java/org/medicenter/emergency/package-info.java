/** The emergency notice, its numbers by region, and what warns of danger. */
@ApplicationModule(
        displayName = "Emergency",
        allowedDependencies = {"time", "ui", "access", "clinic", "hours"})
@NullMarked
package org.medicenter.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
