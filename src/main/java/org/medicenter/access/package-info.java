/** Accounts, roles, sign-in and the rules of who may do what. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"time", "ui"})
@NullMarked
package org.medicenter.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
