/** How the nodes that share a database hear of each other's changes. */
@ApplicationModule(
        displayName = "Nodes",
        allowedDependencies = {"database", "time"})
@NullMarked
package org.medicenter.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
