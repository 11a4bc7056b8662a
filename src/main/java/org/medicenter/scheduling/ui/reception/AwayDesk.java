package org.medicenter.scheduling.ui.reception;

import org.medicenter.hours.SickLeave;
import org.medicenter.scheduling.Blocking;
import org.medicenter.scheduling.SickDays;
import org.springframework.stereotype.Component;

/** All that is asked about time at which somebody or something is not to be had. */
@Component
record AwayDesk(Blocking blocking, SickLeave sickLeave, SickDays sickDays) {}
