@NullMarked
package org.medicenter;

import org.jspecify.annotations.NullMarked;
