/** The first set-up of a clinic, while there is none: what is typed, its checks, and the one transaction at its end. */
@NullMarked
package org.medicenter.website.setup;

import org.jspecify.annotations.NullMarked;
