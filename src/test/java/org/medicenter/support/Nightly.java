package org.medicenter.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A journey that is walked with the profile {@code nightly} only. Not for the first way through a page, nor for what only a
 * browser shows of who gets a time, nor for what a patient reads outside of the hours: those are walked with every change.
 */
@Tag("nightly")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Nightly {}
