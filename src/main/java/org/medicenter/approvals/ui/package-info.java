/** Approvals on the pages of the desk. */
@NullMarked
package org.medicenter.approvals.ui;

import org.jspecify.annotations.NullMarked;
