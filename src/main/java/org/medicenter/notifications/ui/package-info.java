@NullMarked
package org.medicenter.notifications.ui;

import org.jspecify.annotations.NullMarked;
