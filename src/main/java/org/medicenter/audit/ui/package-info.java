/** The page of the audit log. */
@NullMarked
package org.medicenter.audit.ui;

import org.jspecify.annotations.NullMarked;
