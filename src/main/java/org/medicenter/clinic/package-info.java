/** What the clinic has: locations, specialists, concerns, visit types, rooms, beds, devices. */
@ApplicationModule(
        displayName = "Clinic",
        allowedDependencies = {"time", "ui", "access"})
@NullMarked
package org.medicenter.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
