/** Patients, their contacts and their consent. */
@ApplicationModule(
        displayName = "Patients",
        allowedDependencies = {"time", "ui", "access", "database"})
@NullMarked
package org.medicenter.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
