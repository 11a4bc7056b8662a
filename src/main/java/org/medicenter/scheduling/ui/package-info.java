/** How a patient books: from the concern to the booked appointment, or to help outside of the opening hours. */
@NullMarked
package org.medicenter.scheduling.ui;

import org.jspecify.annotations.NullMarked;
