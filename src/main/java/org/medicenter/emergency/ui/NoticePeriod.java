package org.medicenter.emergency.ui;

import org.medicenter.time.TimeRange;

/** A stretch of time during which the notice stays the same. */
record NoticePeriod(TimeRange during, OpenNow state) {}
