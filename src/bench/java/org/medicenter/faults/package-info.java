/** What happens to servers, made to happen, at length: bin/faults. */
@NullMarked
package org.medicenter.faults;

import org.jspecify.annotations.NullMarked;
