package org.medicenter.scheduling.ui.reception;

import java.time.Period;

/** As what the calendar is shown. */
enum BoardView {
    DAY("reception", "board.as-board", "1", Period.ofDays(1)),
    LIST("reception", "board.as-list", "", Period.ofDays(1)),
    WEEK("reception/week", "board.as-week", "2", Period.ofWeeks(1)),
    MONTH("reception/month", "board.as-month", "3", Period.ofMonths(1));

    private final String page;
    private final String name;
    private final String letter;
    private final Period step;

    BoardView(String page, String name, String letter, Period step) {
        this.page = page;
        this.name = name;
        this.letter = letter;
        this.step = step;
    }

    String page() {
        return page;
    }

    /** A text's key. */
    String nameKey() {
        return name;
    }

    /** The key that leads there; empty: none. */
    String letter() {
        return letter;
    }

    /** From one page to the next. */
    Period step() {
        return step;
    }

    /** A text's key for the way back or onwards by one step. */
    String stepKey(String where) {
        return switch (this) {
            case DAY, LIST -> "staff.day." + where;
            case WEEK -> "week." + where;
            case MONTH -> "month." + where;
        };
    }
}
