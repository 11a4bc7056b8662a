/** What may stand in the log, and how. */
@NullMarked
package org.medicenter.access.log;

import org.jspecify.annotations.NullMarked;
