/** The sign-in page of the clinic's people. */
@NullMarked
package org.medicenter.access.ui;

import org.jspecify.annotations.NullMarked;
