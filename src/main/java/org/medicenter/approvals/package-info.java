/** Which visits still lack the approval of whoever pays, and how that stands. */
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"database", "ui", "access", "clinic", "patients", "scheduling", "scheduling :: desk"})
@NullMarked
package org.medicenter.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
