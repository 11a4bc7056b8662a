/** What the clinic's people see of a day. */
@NullMarked
package org.medicenter.scheduling.ui.reception;

import org.jspecify.annotations.NullMarked;
