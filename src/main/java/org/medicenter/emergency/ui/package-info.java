/** The page /emergency, rendered ahead. */
@NullMarked
package org.medicenter.emergency.ui;

import org.jspecify.annotations.NullMarked;
