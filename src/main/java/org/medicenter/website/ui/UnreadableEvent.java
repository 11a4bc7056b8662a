package org.medicenter.website.ui;

import com.vaadin.flow.component.ComponentEventBus;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Recognises what breaks while the framework reads what a browser tells of an event, before any of our code hears of it. */
final class UnreadableEvent {

    private static final String READING = ComponentEventBus.class.getName();
    private static final String READING_DETAILS = "createEventDataObjects";
    private static final int DEEPEST = 8;

    private UnreadableEvent() {}

    static boolean is(Throwable broken) {
        return Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(it -> Arrays.stream(it.getStackTrace()).anyMatch(UnreadableEvent::isReading));
    }

    private static boolean isReading(StackTraceElement frame) {
        return frame.getClassName().equals(READING) && frame.getMethodName().contains(READING_DETAILS);
    }
}
