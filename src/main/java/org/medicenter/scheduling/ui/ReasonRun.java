package org.medicenter.scheduling.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.medicenter.hours.Closure;
import org.medicenter.scheduling.WhyNone;

/**
 * Days in a row that are empty for the same reason, both dates included. A weekend, or any other day that is closed as
 * every week, belongs to the run around it: nobody needs to hear of each Sunday.
 */
record ReasonRun(LocalDate first, LocalDate last, Reason reason) {

    static List<ReasonRun> of(List<DayOffer> days, Function<DayOffer, Reason> reasonOf) {
        var runs = new ArrayList<ReasonRun>();
        for (DayOffer day : days) {
            Reason reason = reasonOf.apply(day);
            Optional<ReasonRun> before = runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
            if (before.isPresent()
                    && (isOrdinaryClosing(day) || before.get().reason().equals(reason))) {
                runs.set(
                        runs.size() - 1,
                        new ReasonRun(
                                before.get().first(), day.date(), before.get().reason()));
            } else if (!isOrdinaryClosing(day)) {
                runs.add(new ReasonRun(day.date(), day.date(), reason));
            }
        }
        return List.copyOf(runs);
    }

    private static boolean isOrdinaryClosing(DayOffer day) {
        boolean said = day.closure()
                .filter(it ->
                        !(it instanceof Closure.Closed closed) || !closed.note().isBlank())
                .isPresent();
        return day.whyNone() == WhyNone.CLOSED && day.isShut() && !said;
    }
}
