@NullMarked
package org.medicenter.clinic.ui;

import org.jspecify.annotations.NullMarked;
