package org.medicenter.scheduling.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.scheduling.Availability;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.FreeDay;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Refusal;
import org.medicenter.scheduling.Wish;
import org.medicenter.time.TimeRanges;
import org.medicenter.ui.Formats;
import org.medicenter.ui.PartOfDay;
import org.medicenter.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks the modules for what the booking pages show of a wish: free times by day, with the hours and the reasons. */
@Component
class Offers {

    static final int ALTERNATIVES = 4;

    private static final int NEXT_DAYS = 10;

    private final Availability availability;
    private final Booking booking;
    private final Supplier<Timetable> hours;
    private final ClinicDirectory directory;
    private final Texts texts;
    private final Clock clock;

    @Autowired
    Offers(
            Availability availability,
            Booking booking,
            OpeningHours openingHours,
            ClinicDirectory directory,
            Texts texts,
            Clock clock) {
        this(availability, booking, openingHours::timetable, directory, texts, clock);
    }

    private Offers(
            Availability availability,
            Booking booking,
            Supplier<Timetable> hours,
            ClinicDirectory directory,
            Texts texts,
            Clock clock) {
        this.availability = availability;
        this.booking = booking;
        this.hours = hours;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** For an appointment that looks for another time. */
    Offers toMove(BookedAppointment appointment) {
        return new Offers(availability.toMove(appointment), booking, hours, directory, texts, clock);
    }

    /** As they would be by these hours, to whoever looks at this instant. */
    Offers at(Timetable other, Instant instant) {
        return new Offers(
                availability.at(other, instant),
                booking,
                () -> other,
                directory,
                texts,
                Clock.fixed(instant, ZoneOffset.UTC));
    }

    Instant now() {
        return clock.instant();
    }

    Catalogue catalogue() {
        return directory.catalogue();
    }

    Timetable timetable() {
        return hours.get();
    }

    /** As read where the visit will be; before anything is chosen, at the main location. */
    Formats formats(BookingChoice choice, Locale locale) {
        ZoneId zone = Optional.ofNullable(choice.visitType())
                .map(it -> location(it.id()))
                .or(() -> catalogue().mainLocation())
                .map(Location::zone)
                .orElse(ZoneOffset.UTC);
        return texts.formats(zone, locale);
    }

    /** As read at the location. */
    Formats formats(Location location, Locale locale) {
        return texts.formats(location.zone(), locale);
    }

    LocalDate today(Location location) {
        return LocalDate.ofInstant(clock.instant(), location.zone());
    }

    /** No visit of the chosen type may start before. */
    Instant earliest(BookingChoice choice) {
        return choice.visitType() == null
                ? now()
                : now().plus(choice.visitType().leadTime());
    }

    /** The last date on which a visit of this type may start. */
    LocalDate lastDate(VisitType visitType) {
        return today(location(visitType.id())).plusDays(visitType.horizonDays());
    }

    Location location(VisitTypeId visitType) {
        return catalogue().location(catalogue().visitType(visitType).locations().getFirst());
    }

    List<DayOffer> days(Wish wish, Week week) {
        return days(wish, week.first(), week.last());
    }

    List<DayOffer> days(Wish wish, LocalDate first, LocalDate last) {
        Location location = location(wish.visitType());
        Timetable timetable = timetable();
        return availability.days(wish, first, last).stream()
                .map(day -> offer(day, location, timetable))
                .toList();
    }

    private DayOffer offer(FreeDay day, Location location, Timetable timetable) {
        boolean isToday = day.date().equals(today(location));
        TimeRanges hours = timetable.hoursOf(location.id(), day.date());
        return new DayOffer(
                day.date(),
                isToday,
                isToday && hours.stream().noneMatch(it -> it.end().isAfter(now())),
                location.zone(),
                hours,
                timetable.whyClosed(location.id(), day.date()),
                oneForEachStart(day.times()),
                day.whyNone());
    }

    /** Looks as far ahead as may be booked. */
    Optional<FreeTime> first(Wish wish, TimeOfDay timeOfDay) {
        if (timeOfDay == TimeOfDay.ALL_DAY) {
            return availability.next(wish, 1).stream().findFirst();
        }
        return firstFrom(today(location(wish.visitType())), wish, timeOfDay);
    }

    /** From a date on, as far ahead as may be booked. */
    Optional<FreeTime> firstFrom(LocalDate from, Wish wish, TimeOfDay timeOfDay) {
        Location location = location(wish.visitType());
        LocalDate last = lastDate(catalogue().visitType(wish.visitType()));
        if (from.isAfter(last)) {
            return Optional.empty();
        }
        return availability.days(wish, from, last).stream()
                .flatMap(day -> day.times().stream())
                .filter(it -> timeOfDay.includes(
                        PartOfDay.of(it.start().atZone(location.zone()).toLocalTime())))
                .findFirst();
    }

    /** The free time that starts exactly then. */
    Optional<FreeTime> at(Wish wish, Instant start) {
        LocalDate date = LocalDate.ofInstant(start, location(wish.visitType()).zone());
        return availability.days(wish, date, date).stream()
                .flatMap(day -> day.times().stream())
                .filter(it -> it.start().equals(start))
                .findFirst();
    }

    boolean isFree(BookingChoice choice, FreeTime time) {
        LocalDate date = LocalDate.ofInstant(
                time.start(), catalogue().location(time.location()).zone());
        return choice.wish().stream()
                .flatMap(wish -> availability.days(wish, date, date).stream())
                .anyMatch(day -> day.times().contains(time));
    }

    /** The choice with this time in it: whoever asked for one specialist may have been offered another. */
    BookingChoice taking(FreeTime time, BookingChoice choice) {
        SpecialistId other = time.specialist();
        return choice.specialist() == null || other == null
                ? choice.withStart(time.start())
                : choice.withSpecialist(catalogue().specialist(other)).withStart(time.start());
    }

    List<FreeTime> nearest(Wish wish, Instant wanted) {
        return forChoosing(wish, wanted, availability.nearest(wish, wanted, ALTERNATIVES * 2));
    }

    List<FreeTime> next(Wish wish, int limit) {
        return oneForEachStart(availability.next(wish, limit));
    }

    /** At most four that differ, out of those near the wanted start and those of the next day that has any. */
    List<FreeTime> forChoosing(Wish wish, Instant wanted, Collection<FreeTime> near) {
        List<FreeTime> distinct = wish.specialist() == null ? oneForEachStart(near) : List.copyOf(near);
        return new Differing(wish, wanted, distinct).few(ALTERNATIVES, onNextDay(wish, wanted));
    }

    private List<FreeTime> onNextDay(Wish wish, Instant wanted) {
        LocalDate date = LocalDate.ofInstant(wanted, location(wish.visitType()).zone());
        return availability.days(wish, date.plusDays(1), date.plusDays(NEXT_DAYS)).stream()
                .map(FreeDay::times)
                .filter(times -> !times.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the rules say against it; empty where it may only have been taken. */
    Optional<Refusal> ruledOut(Wish wish, Instant start) {
        return booking.ruledOut(wish, start);
    }

    long holdMinutes() {
        return booking.holdLength().toMinutes();
    }

    /** Until when a visit at that time could be moved or cancelled; null where that has passed already. */
    @Nullable
    Instant changeableUntil(VisitType visitType, FreeTime time) {
        Instant until = availability.changeableUntil(visitType.id(), time);
        return until.isAfter(now()) ? until : null;
    }

    /** The dates without opening hours, as far ahead as may be booked. */
    List<LocalDate> closedDates(VisitType visitType) {
        Location location = location(visitType.id());
        Timetable timetable = timetable();
        return today(location)
                .datesUntil(lastDate(visitType).plusDays(1))
                .filter(date -> timetable.hoursOf(location.id(), date).isEmpty())
                .toList();
    }

    private static List<FreeTime> oneForEachStart(Collection<FreeTime> times) {
        return List.copyOf(times.stream()
                .collect(Collectors.toMap(
                        FreeTime::start, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values());
    }
}
