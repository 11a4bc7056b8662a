/** The frames around views, for patients and for the clinic's people. */
@NullMarked
package org.medicenter.website.ui;

import org.jspecify.annotations.NullMarked;
