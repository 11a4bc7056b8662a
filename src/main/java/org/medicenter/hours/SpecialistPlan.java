package org.medicenter.hours;

import java.util.List;
import java.util.stream.Stream;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.SpecialistId;

/** All that is said about when one specialist works, is away, and who stands in meanwhile. */
public record SpecialistPlan(
        SpecialistId specialist, List<WorkingHours> hours, List<Absence> absences, List<Substitution> substitutions) {

    public SpecialistPlan {
        hours = List.copyOf(hours);
        absences = List.copyOf(absences);
        substitutions = List.copyOf(substitutions);
    }

    /** Who never works. */
    public static SpecialistPlan none(SpecialistId specialist) {
        return new SpecialistPlan(specialist, List.of(), List.of(), List.of());
    }

    /** Substitutes who are archived do not count. */
    static SpecialistPlan of(SpecialistId specialist, HoursRules rules, Catalogue catalogue) {
        return new SpecialistPlan(
                specialist,
                rules.workingHours().stream()
                        .filter(it -> it.specialist().equals(specialist))
                        .toList(),
                rules.absences().stream()
                        .filter(it -> it.specialist().equals(specialist))
                        .toList(),
                rules.substitutions().stream()
                        .filter(it -> it.away().equals(specialist))
                        .filter(it -> catalogue.specialists().stream()
                                .anyMatch(known -> known.id().equals(it.substitute())))
                        .toList());
    }

    /** The rules with this plan in place of what they said about the specialist. */
    HoursRules in(HoursRules rules) {
        return new HoursRules(
                rules.weeklyHours(),
                rules.exceptions(),
                rules.holidays(),
                Stream.concat(
                                rules.workingHours().stream()
                                        .filter(it -> !it.specialist().equals(specialist)),
                                hours.stream())
                        .toList(),
                Stream.concat(
                                rules.absences().stream()
                                        .filter(it -> !it.specialist().equals(specialist)),
                                absences.stream())
                        .toList(),
                Stream.concat(
                                rules.substitutions().stream()
                                        .filter(it -> !it.away().equals(specialist)),
                                substitutions.stream())
                        .toList());
    }
}
