/** The five steps of the first set-up. */
@NullMarked
package org.medicenter.website.setup.ui;

import org.jspecify.annotations.NullMarked;
