package org.medicenter.hours.ui;

import org.medicenter.hours.PlanChange;

/** A change in one sentence. */
final class ChangeWords {

    private ChangeWords() {}

    static String of(PlanChange change, ExceptionWords.Words words) {
        if (change.before().isEmpty()) {
            return words.of("hours.change.new", change.subject(), change.after());
        }
        return change.after().isEmpty()
                ? words.of("hours.change.gone", change.subject(), change.before())
                : words.of("hours.change.other", change.subject(), change.after(), change.before());
    }
}
