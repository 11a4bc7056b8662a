package org.medicenter.interop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of an address and keeps every mistake, so that all are told at once. An empty parameter counts
 * as left out.
 */
final class Query {

    private final List<MemberMistake> mistakes = new ArrayList<>();

    <T> @Nullable T parsed(
            String name, @Nullable String given, Function<String, Optional<T>> reader, String otherwise) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        Optional<T> meaning = reader.apply(given);
        if (meaning.isEmpty()) {
            mistake(name, otherwise);
        }
        return meaning.orElse(null);
    }

    /** A whole number within bounds, both included. */
    int number(String name, @Nullable String given, int least, int most, int otherwise) {
        Integer number = parsed(
                name,
                given,
                it -> whole(it, least, most),
                "This is to be a whole number from " + least + " to " + most + ".");
        return number == null ? otherwise : number;
    }

    /** The dates from the first to the last, both included: by default today and the six days after the first. */
    Dates dates(@Nullable String from, @Nullable String to, LocalDate today, int longest) {
        int before = mistakes.size();
        LocalDate first = date("from", from, today);
        LocalDate last = date("to", to, first.plusDays(6));
        if (mistakes.size() > before) {
            return new Dates(today, today);
        }
        if (last.isBefore(first)) {
            mistake(from == null || from.isEmpty() ? "to" : "from", "The first day lies after the last one.");
        } else if (last.toEpochDay() - first.toEpochDay() >= longest) {
            mistake("to", "At most " + longest + " days are answered at once, the first and the last included.");
        }
        return new Dates(first, last);
    }

    private LocalDate date(String name, @Nullable String given, LocalDate otherwise) {
        LocalDate date = parsed(
                name,
                given,
                it -> Moments.readDate(it).filter(Moments::isInReach),
                "This is to be a date that exists, such as 2026-11-24.");
        return date == null ? otherwise : date;
    }

    void mistake(String name, String message) {
        mistakes.add(new MemberMistake(name, message));
    }

    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new RefusedRequest(Problem.invalidQuery(List.copyOf(mistakes)));
        }
    }

    private static Optional<Integer> whole(String text, int least, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(it -> it >= '0' && it <= '9');
        return digits ? Optional.of(Integer.parseInt(text)).filter(it -> it >= least && it <= most) : Optional.empty();
    }

    /** Local dates, both included. */
    record Dates(LocalDate from, LocalDate to) {}
}
