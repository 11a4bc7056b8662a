package org.medicenter.scheduling.ui.reception;

import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.MonthLoad;
import org.medicenter.scheduling.NextFits;
import org.medicenter.scheduling.WeekBoard;
import org.springframework.stereotype.Component;

/** All that is asked while somebody looks at weeks and months. */
@Component
record WeekDesk(DayBoard dayBoard, WeekBoard weekBoard, MonthLoad monthLoad, NextFits fits) {}
