/** The waitlist beside the board of the day. */
@NullMarked
package org.medicenter.waitlist.ui;

import org.jspecify.annotations.NullMarked;
