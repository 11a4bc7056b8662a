package org.medicenter.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.WallClock;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;

/**
 * So many visits a day or a week at most. A limit of n is n places, each claimed like a thing, in the last cell of its
 * day or week: so the database counts, and two that book at once never take the same place.
 *
 * @param owner the id of the visit type or specialist whose limit it is
 */
record Limit(UUID owner, Period period, int most) {

    enum Period {
        DAY,
        WEEK
    }

    static List<Limit> of(VisitType type, @Nullable Specialist specialist) {
        return Stream.concat(
                        of(type.id().value(), type.limits().caps()),
                        specialist == null ? Stream.empty() : of(specialist.id().value(), specialist.caps()))
                .toList();
    }

    private static Stream<Limit> of(UUID owner, Caps caps) {
        var limits = new ArrayList<Limit>(2);
        Integer aDay = caps.aDay();
        Integer aWeek = caps.aWeek();
        if (aDay != null) {
            limits.add(new Limit(owner, Period.DAY, aDay));
        }
        if (aWeek != null) {
            limits.add(new Limit(owner, Period.WEEK, aWeek));
        }
        return limits.stream();
    }

    /** Of a specialist's visits that share a time with others. */
    static Limit ofOverbookings(SpecialistId specialist, int most) {
        var owner = UUID.nameUUIDFromBytes(("overbookings of " + specialist).getBytes(StandardCharsets.UTF_8));
        return new Limit(owner, Period.DAY, most);
    }

    List<ResourceId> places() {
        return IntStream.rangeClosed(1, most).mapToObj(this::place).toList();
    }

    /** All of them, from some place on. */
    Stream<ResourceId> places(int from) {
        return IntStream.range(0, most).mapToObj(it -> place(1 + Math.floorMod(from + it, most)));
    }

    /** @param number from 1 */
    ResourceId place(int number) {
        String name = "place " + number + " a " + period + " of " + owner;
        return new ResourceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a visit on that local date claims of its place. */
    TimeRange cell(LocalDate date, ZoneId zone) {
        LocalDate last = period == Period.DAY ? date : date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return TimeRange.of(WallClock.dates(last, last, zone).end().minus(Cells.LENGTH), Cells.LENGTH);
    }
}
