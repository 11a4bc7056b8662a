package org.medicenter.clinic;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A wall-clock stretch of one weekday; an end at or before the start is on the next date. */
public record WeeklyWindow(DayOfWeek weekday, LocalTime begins, LocalTime ends) {}
