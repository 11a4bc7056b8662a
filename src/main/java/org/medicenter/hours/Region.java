package org.medicenter.hours;

/** A part of a country that has a calendar of its own. @param code as in {@link org.medicenter.clinic.Clinic} */
public record Region(String code, String name) {}
