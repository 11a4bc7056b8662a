/** When a location is open and a specialist works, and why not. */
@ApplicationModule(
        displayName = "Hours",
        allowedDependencies = {"time", "ui", "access", "clinic"})
@NullMarked
package org.medicenter.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
