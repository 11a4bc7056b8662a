@NullMarked
package org.medicenter.hours.ui;

import org.jspecify.annotations.NullMarked;
