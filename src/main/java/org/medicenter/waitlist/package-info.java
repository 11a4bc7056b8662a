/** Who waits for a time, and what has become free for them. */
@ApplicationModule(
        displayName = "Waitlist",
        allowedDependencies = {"time", "ui", "access", "clinic", "patients", "scheduling", "scheduling :: desk"})
@NullMarked
package org.medicenter.waitlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
