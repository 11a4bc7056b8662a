package org.medicenter.hours.ui;

import org.medicenter.hours.HoursException;
import org.medicenter.hours.HoursException.Kind;
import org.medicenter.ui.Formats;

/** An exception's dates and kind, as the page writes them. */
final class ExceptionWords {

    /** Finds a text by its key. */
    interface Words {
        String of(String key, Object... parameters);
    }

    private ExceptionWords() {}

    /** "Thu 24 Dec 2026", or "Mon 11 Jan to Tue 12 Jan 2027". */
    static String dates(HoursException exception, Formats formats, Words words) {
        String last =
                formats.shortDate(exception.last()) + " " + exception.last().getYear();
        return exception.first().equals(exception.last())
                ? last
                : words.of("hours.from-to", formats.shortDate(exception.first()), last);
    }

    static String kind(Kind kind, Words words) {
        return words.of(
                switch (kind) {
                    case CLOSED -> "hours.kind.closed";
                    case OTHER_HOURS -> "hours.kind.other";
                    case PARTLY_OPEN -> "hours.kind.open";
                    case PARTLY_CLOSED -> "hours.kind.partly";
                });
    }

    static String icon(Kind kind) {
        return switch (kind) {
            case CLOSED -> "prohibit-fill";
            case OTHER_HOURS -> "clock";
            case PARTLY_OPEN -> "plus-circle-fill";
            case PARTLY_CLOSED -> "minus-circle-fill";
        };
    }
}
