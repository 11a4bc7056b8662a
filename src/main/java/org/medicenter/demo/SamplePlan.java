package org.medicenter.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Wish;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * The visits of the sample clinic around an instant: about 60 % of the working time of 14 days, 25 % of the 30 days
 * after, and what happened in the last three days. The same instant gives the same plan; nothing is fetched or saved.
 */
final class SamplePlan {

    private static final int PAST_DAYS = 3;
    private static final int BUSY_DAYS = 14;
    private static final int CALM_DAYS = 30;
    private static final double BUSY = 0.60;
    private static final double CALM = 0.25;
    private static final double CANCELLED = 0.05;
    private static final double STEPS_A_VISIT = 1.8;
    private static final Duration STEP = Duration.ofMinutes(20);
    private static final Duration WAITING = Duration.ofMinutes(30);
    private static final Duration ABOUT_TO_BEGIN = Duration.ofMinutes(5);

    private static final LocalDate STORY = LocalDate.of(2026, 11, 24);
    private static final Map<LocalDate, List<String>> FREE_IN_THE_STORY =
            Map.of(STORY, List.of("14:20", "15:40", "17:20"), STORY.plusDays(2), List.of("14:40"));
    private static final SpecialistId OF_THE_STORY = SampleIds.specialist("amara-okafor");

    private final Timetable timetable;
    private final Catalogue catalogue;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<SampleVisit> visits = new ArrayList<>();

    private SamplePlan(Timetable timetable, Instant now) {
        this.timetable = timetable;
        this.catalogue = timetable.catalogue();
        this.now = now;
        this.zone = catalogue.location(SampleCatalogue.CLINIC).zone();
        this.today = now.atZone(zone).toLocalDate();
    }

    static List<SampleVisit> around(Instant now, Timetable timetable) {
        return new SamplePlan(timetable, now).visits();
    }

    private List<SampleVisit> visits() {
        for (int day = -PAST_DAYS; day < BUSY_DAYS + CALM_DAYS; day++) {
            LocalDate date = today.plusDays(day);
            double share = day < BUSY_DAYS ? BUSY : CALM;
            for (Specialist specialist : catalogue.specialists()) {
                consultations(specialist, date, isDayOfTheStory(date) ? 1 : share);
            }
            nights(date, share);
            maskSetUps(date, share);
            homeTests(date, share);
        }
        return visits;
    }

    private boolean isDayOfTheStory(LocalDate date) {
        return today.equals(STORY) && date.equals(STORY);
    }

    private void consultations(Specialist specialist, LocalDate date, double share) {
        var random = random(specialist.slug(), date);
        TimeRanges free = timetable
                .workingTime(specialist.id(), SampleCatalogue.CLINIC, WallClock.dates(date, date, zone))
                .minus(leftFree(specialist, date));
        free.forEach(range -> consultations(specialist, range, share, random));
    }

    /** Goes through the time step by step; how often a visit begins follows from the share that visits are to have. */
    private void consultations(Specialist specialist, TimeRange range, double share, SplittableRandom random) {
        double chance = share / (STEPS_A_VISIT - share * (STEPS_A_VISIT - 1));
        Instant at = range.start();
        while (at.isBefore(range.end())) {
            Optional<VisitType> type = random.nextDouble() < chance
                    ? anyThatFits(specialist, new TimeRange(at, range.end()), random)
                    : Optional.empty();
            if (type.isPresent()) {
                consultation(specialist, type.get(), at, random);
            }
            at = at.plus(type.map(SamplePlan::taken).orElse(STEP));
        }
    }

    private void consultation(Specialist specialist, VisitType type, Instant start, SplittableRandom random) {
        var wish = new Wish(type.id(), specialist.id(), concern(specialist, type, random));
        if (random.nextDouble() < CANCELLED) {
            visits.add(new SampleVisit(wish, start, AppointmentStatus.CANCELLED));
        }
        add(wish, start, type.startTimes().nominalLength(), random);
    }

    private Optional<VisitType> anyThatFits(Specialist specialist, TimeRange range, SplittableRandom random) {
        return any(
                specialist.offers().stream().map(catalogue::visitType).toList(),
                type -> taken(type).compareTo(range.length()) <= 0,
                random);
    }

    private @Nullable ConcernId concern(Specialist specialist, VisitType type, SplittableRandom random) {
        return any(
                        specialist.treats().stream().map(catalogue::concern).toList(),
                        concern -> concern.leadsTo().contains(type.id()),
                        random)
                .map(Concern::id)
                .orElse(null);
    }

    /** The visit and its buffers, in whole steps. */
    private static Duration taken(VisitType type) {
        Duration exact =
                type.startTimes().nominalLength().plus(type.bufferBefore()).plus(type.bufferAfter());
        long steps = exact.plus(STEP).minusNanos(1).dividedBy(STEP);
        return STEP.multipliedBy(steps);
    }

    private TimeRanges leftFree(Specialist specialist, LocalDate date) {
        if (!today.equals(STORY) || !specialist.id().equals(OF_THE_STORY)) {
            return TimeRanges.none();
        }
        return TimeRanges.of(FREE_IN_THE_STORY.getOrDefault(date, List.of()).stream()
                .map(time -> TimeRange.of(at(date, time), Duration.ofMinutes(40)))
                .toList());
    }

    private void nights(LocalDate date, double share) {
        VisitTypeId night = SampleIds.visitType("polysomnography");
        if (!(catalogue.visitType(night).startTimes() instanceof StartTimes.Fixed fixed)
                || timetable.hoursOf(SampleCatalogue.SLEEP_LAB, date).isEmpty()) {
            return;
        }
        var random = random("nights", date);
        var beds = catalogue.resourcesOf("bed", SampleCatalogue.SLEEP_LAB);
        beds.stream()
                .filter(_ -> random.nextDouble() < share)
                .forEach(_ -> add(
                        Wish.anyone(night),
                        WallClock.start(date, fixed.starts(), zone),
                        fixed.nominalLength(),
                        random));
    }

    private void maskSetUps(LocalDate date, double share) {
        things("pap-set-up", date, share, "09:00", "10:40", "14:00");
    }

    /** One a day: the device comes back on the second opening day after. */
    private void homeTests(LocalDate date, double share) {
        things("home-test", date, share, "08:20");
    }

    private void things(String slug, LocalDate date, double share, String... times) {
        VisitType type = catalogue.visitType(SampleIds.visitType(slug));
        TimeRanges open = timetable.hoursOf(SampleCatalogue.CLINIC, date);
        var random = random(slug, date);
        for (String time : times) {
            var visit = TimeRange.of(at(date, time), type.startTimes().nominalLength());
            if (random.nextDouble() < share && open.encloses(visit)) {
                add(Wish.anyone(type.id()), visit.start(), visit.length(), random);
            }
        }
    }

    private void add(Wish wish, Instant start, Duration length, SplittableRandom random) {
        visits.add(new SampleVisit(wish, start, status(TimeRange.of(start, length), random)));
    }

    private AppointmentStatus status(TimeRange visit, SplittableRandom random) {
        if (!visit.end().isAfter(now)) {
            return over(random);
        }
        Duration untilStart = Duration.between(now, visit.start());
        if (untilStart.compareTo(ABOUT_TO_BEGIN.negated()) <= 0) {
            return AppointmentStatus.IN_VISIT;
        }
        if (untilStart.compareTo(ABOUT_TO_BEGIN) <= 0) {
            return AppointmentStatus.CHECKED_IN;
        }
        return untilStart.compareTo(WAITING) <= 0 ? AppointmentStatus.ARRIVED : AppointmentStatus.BOOKED;
    }

    private static AppointmentStatus over(SplittableRandom random) {
        return switch (random.nextInt(16)) {
            case 0, 1 -> AppointmentStatus.NO_SHOW;
            case 2 -> AppointmentStatus.LEFT;
            default -> AppointmentStatus.DONE;
        };
    }

    private Instant at(LocalDate date, String time) {
        return WallClock.start(date, LocalTime.parse(time), zone);
    }

    private static SplittableRandom random(String what, LocalDate date) {
        return new SplittableRandom(31L * date.toEpochDay() + what.hashCode());
    }

    private static <T> Optional<T> any(List<T> choices, Predicate<T> condition, SplittableRandom random) {
        var possible = choices.stream().filter(condition).toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }
}
