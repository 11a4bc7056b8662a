package org.medicenter.hours.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;

/** A version of working hours as it is being typed. */
final class VersionDraft {

    Location location;

    @Nullable
    LocalDate validFrom;

    final List<List<DayDraft>> weeks = new ArrayList<>();

    VersionDraft(Location location, @Nullable LocalDate validFrom) {
        this.location = location;
        this.validFrom = validFrom;
    }

    static VersionDraft of(WorkingHours hours, Location location) {
        var draft = new VersionDraft(location, hours.validFrom());
        hours.weeks().forEach(week -> draft.weeks.add(days(week)));
        return draft;
    }

    static VersionDraft empty(Location location, LocalDate validFrom) {
        var draft = new VersionDraft(location, validFrom);
        draft.weeks.add(days(List.of()));
        return draft;
    }

    private static List<DayDraft> days(List<WorkingDay> week) {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> DayDraft.of(
                        weekday,
                        week.stream().filter(it -> it.weekday() == weekday).toList()))
                .toList();
    }

    VersionDraft from(LocalDate date) {
        var copy = new VersionDraft(location, date);
        weeks.forEach(week -> copy.weeks.add(week.stream().map(DayDraft::copy).toList()));
        return copy;
    }

    void alternate(boolean alternates) {
        if (alternates && weeks.size() == 1) {
            weeks.add(weeks.getFirst().stream().map(DayDraft::copy).toList());
        } else if (!alternates && weeks.size() == 2) {
            weeks.removeLast();
        }
    }

    /** What can be read of it; a day that cannot is left out. */
    WorkingHours readable(SpecialistId specialist, LocalDate otherwise) {
        return new WorkingHours(
                specialist,
                location.id(),
                validFrom == null ? otherwise : validFrom,
                weeks.stream()
                        .map(week -> week.stream()
                                .filter(it -> it.works)
                                .flatMap(it -> it.read().stream())
                                .toList())
                        .toList());
    }

    @Override
    public String toString() {
        return location.name() + " " + validFrom + " " + weeks;
    }
}
