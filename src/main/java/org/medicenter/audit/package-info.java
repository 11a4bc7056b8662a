/** Who read or changed what, when and from where: only ever added to. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"time", "ui", "access", "clinic", "hours", "patients", "database"})
@NullMarked
package org.medicenter.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
