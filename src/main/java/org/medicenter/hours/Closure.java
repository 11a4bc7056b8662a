package org.medicenter.hours;

/** Why a date has no opening hours: a public holiday by its name, or simply closed, with a note where one was given. */
public sealed interface Closure {

    record Holiday(String name) implements Closure {}

    record Closed(String note) implements Closure {}
}
