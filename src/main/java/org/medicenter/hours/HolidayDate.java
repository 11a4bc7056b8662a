package org.medicenter.hours;

import java.time.LocalDate;

/** A public holiday of the clinic's region on a date. */
public record HolidayDate(LocalDate date, String name) {}
