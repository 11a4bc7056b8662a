package org.medicenter.hours;

import static java.util.stream.Collectors.joining;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;

/** A specialist's plan in words, for who reads later what was changed. */
final class SpecialistPlanWords {

    private SpecialistPlanWords() {}

    static String of(SpecialistPlan plan, Catalogue catalogue) {
        var words = new ArrayList<String>();
        plan.hours()
                .forEach(it -> words.add("from " + it.validFrom() + " at "
                        + catalogue.location(it.location()).name() + ": "
                        + it.weeks().stream().map(SpecialistPlanWords::week).collect(joining(" / "))));
        plan.absences()
                .forEach(it -> words.add("away " + it.first() + " to " + it.last()
                        + Optional.ofNullable(it.part())
                                .map(part -> " " + part.begins() + "–" + part.ends())
                                .orElse("")
                        + (it.note().isBlank() ? "" : " (" + it.note() + ")")));
        plan.substitutions()
                .forEach(it -> words.add(catalogue.specialist(it.substitute()).name() + " stands in for "
                        + catalogue.concern(it.concern()).name()));
        return String.join("; ", words);
    }

    private static String week(List<WorkingDay> days) {
        return days.stream()
                .map(it -> it.weekday().name().charAt(0)
                        + it.weekday().name().substring(1, 3).toLowerCase(java.util.Locale.ROOT) + " "
                        + time(it.begins(), "opening") + "–" + time(it.ends(), "close")
                        + it.breaks().stream()
                                .map(each -> " without " + each.begins() + "–" + each.ends())
                                .collect(joining()))
                .collect(joining(", "));
    }

    private static String time(@Nullable LocalTime time, String otherwise) {
        return time == null ? otherwise : time.toString();
    }
}
