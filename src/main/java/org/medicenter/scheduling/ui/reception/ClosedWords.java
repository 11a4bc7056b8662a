package org.medicenter.scheduling.ui.reception;

import java.util.function.BiFunction;
import org.medicenter.hours.Closure;

/** Why a day has no opening hours. */
final class ClosedWords {

    private ClosedWords() {}

    static String of(Closure closure, BiFunction<String, Object[], String> texts) {
        return switch (closure) {
            case Closure.Holiday holiday -> texts.apply("staff.day.holiday", new Object[] {holiday.name()});
            case Closure.Closed closed ->
                closed.note().isBlank()
                        ? texts.apply("staff.day.closed", new Object[0])
                        : texts.apply("staff.day.closed-because", new Object[] {closed.note()});
        };
    }
}
