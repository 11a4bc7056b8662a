package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Working time outside of the opening hours: nobody can book it.
 *
 * @param version the local date from which the working hours are valid
 * @param week 0, or 1 of two that alternate
 */
public record StickingOut(LocalDate version, int week, DayOfWeek weekday, LocalTime from, LocalTime to) {}
