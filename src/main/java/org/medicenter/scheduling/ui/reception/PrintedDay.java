package org.medicenter.scheduling.ui.reception;

import java.util.List;

/**
 * A day as it stands on paper, all in words. Public: the template reads it.
 *
 * @param parts one a column of the board, or one for all
 * @param free who has time when; empty where nobody has
 */
public record PrintedDay(List<Part> parts, List<String> free) {

    public PrintedDay {
        parts = List.copyOf(parts);
        free = List.copyOf(free);
    }

    /**
     * @param detail what is to know about who or what it is; may be empty
     */
    public record Part(String title, String detail, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** A row: either a visit, or time without any. */
    public sealed interface Line {

        String time();

        default boolean isVisit() {
            return this instanceof Visit;
        }
    }

    /**
     * @param born the year
     * @param with who or what; the part's title says it where there is one a column
     * @param here whether they are here, or were
     * @param mark what stands out; may be empty
     */
    public record Visit(
            String time,
            String patient,
            String born,
            String what,
            String with,
            String phone,
            boolean here,
            String mark,
            String note)
            implements Line {}

    public record Away(String time, String why) implements Line {}

    public boolean isEmpty() {
        return parts.stream().flatMap(it -> it.lines().stream()).noneMatch(Line::isVisit);
    }
}
