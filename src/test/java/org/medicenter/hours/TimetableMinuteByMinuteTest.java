package org.medicenter.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.hours.TestClinic.PLACE;
import static org.medicenter.hours.TestClinic.SPECIALIST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** The timetable says the same as a model that looks at every single minute, on thousands of random calendars. */
class TimetableMinuteByMinuteTest {

    private static final int CALENDARS_IN_A_THOUSAND = 1000;
    private static final int QUESTIONS = 12;

    @ParameterizedTest(name = "calendars {0}000 to {0}999")
    @ValueSource(ints = {0, 1, 2})
    void theTimetableAgreesWithEveryMinute(int thousand) {
        IntStream.range(0, CALENDARS_IN_A_THOUSAND)
                .mapToLong(i -> 1000L * thousand + i)
                .forEach(seed -> new Comparison(seed).everything());
    }

    private static final class Comparison {

        private final long seed;
        private final SplittableRandom random;
        private final RandomCalendar calendar;
        private final NaiveCalendar naive;
        private final Timetable timetable;
        private final BitSet working;

        Comparison(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(~seed);
            this.calendar = new RandomCalendar(seed);
            this.naive = new NaiveCalendar(calendar);
            this.timetable = calendar.timetable();
            this.working = naive.working();
        }

        void everything() {
            for (int day = 0; day < RandomCalendar.DAYS; day++) {
                hoursOfADate(calendar.first().plusDays(day));
            }
            for (int question = 0; question < QUESTIONS; question++) {
                timeInAWindow(minuteOfTheTwoWeeks(), minuteOfTheTwoWeeks());
                int minute = minuteOfTheTwoWeeks();
                stateOfAMinute(minute);
                businessTime(minute, random.nextInt(2000));
                openingDays(minute, random.nextInt(1, 4));
            }
        }

        private void hoursOfADate(LocalDate date) {
            BitSet expected = naive.hoursOf(date);
            TimeRanges hours = timetable.hoursOf(PLACE, date);

            assertSame(painted(hours), expected, "hours of " + date);
            assertThat(timetable.whyClosed(PLACE, date).isEmpty())
                    .as("seed %s, no reason needed on %s", seed, date)
                    .isEqualTo(!expected.isEmpty());
            assertThat(timetable
                            .whyClosed(PLACE, date)
                            .filter(Closure.Holiday.class::isInstance)
                            .isPresent())
                    .as("seed %s, closed by a holiday on %s", seed, date)
                    .isEqualTo(naive.isClosedByHoliday(date));
        }

        private void timeInAWindow(int one, int other) {
            if (one == other) {
                return;
            }
            var window = new TimeRange(naive.instant(Math.min(one, other)), naive.instant(Math.max(one, other)));

            assertSame(painted(timetable.openTime(PLACE, window)), cut(naive.open(), window), "open in " + window);
            assertSame(
                    painted(timetable.workingTime(SPECIALIST, PLACE, window)),
                    cut(working, window),
                    "working in " + window);
        }

        private void stateOfAMinute(int minute) {
            OpenState state = timetable.stateAt(PLACE, naive.instant(minute));
            boolean open = naive.open().get(minute);
            int change = open ? naive.open().nextClearBit(minute) : naive.open().nextSetBit(minute);

            assertThat(state.open())
                    .as("seed %s, open at %s", seed, naive.instant(minute))
                    .isEqualTo(open);
            if (change >= 0 && change < lastMinute()) {
                assertThat(state.nextChange())
                        .as("seed %s, change after %s", seed, naive.instant(minute))
                        .isEqualTo(naive.instant(change));
            }
        }

        private void businessTime(int minute, int openMinutes) {
            int at = minute;
            for (int missing = openMinutes; missing > 0; missing--) {
                at = naive.open().previousSetBit(at - 1);
                if (at < minuteOf(calendar.first())) {
                    return;
                }
            }
            assertThat(timetable.businessTimeBefore(PLACE, naive.instant(minute), Duration.ofMinutes(openMinutes)))
                    .as("seed %s, %s open minutes before %s", seed, openMinutes, naive.instant(minute))
                    .isEqualTo(naive.instant(at));
        }

        private void openingDays(int minute, int number) {
            LocalDate own = naive.dateOf(minute);
            calendar.first()
                    .datesUntil(own)
                    .filter(this::hasHours)
                    .reduce((_, later) -> later)
                    .ifPresent(date -> assertThat(timetable.openingDayBefore(PLACE, naive.instant(minute)))
                            .as("seed %s, opening day before %s", seed, own)
                            .contains(date));
            own.plusDays(1)
                    .datesUntil(lastDate())
                    .filter(this::hasHours)
                    .skip(number - 1L)
                    .findFirst()
                    .ifPresent(
                            date -> assertThat(timetable.closeOfOpeningDayAfter(PLACE, naive.instant(minute), number))
                                    .as("seed %s, close of opening day %s after %s", seed, number, own)
                                    .contains(naive.instant(naive.hoursOf(date).length())));
        }

        private boolean hasHours(LocalDate date) {
            return !naive.hoursOf(date).isEmpty();
        }

        private int minuteOfTheTwoWeeks() {
            return random.nextInt(minuteOf(calendar.first()), lastMinute());
        }

        private int lastMinute() {
            return minuteOf(lastDate());
        }

        private LocalDate lastDate() {
            return calendar.first().plusDays(RandomCalendar.DAYS);
        }

        private int minuteOf(LocalDate date) {
            return naive.minute(date.atStartOfDay(calendar.zone()).toInstant());
        }

        private void assertSame(BitSet actual, BitSet expected, String what) {
            assertThat(ranges(actual)).as("seed %s, %s", seed, what).isEqualTo(ranges(expected));
        }

        private List<TimeRange> ranges(BitSet minutes) {
            var ranges = new ArrayList<TimeRange>();
            for (int from = minutes.nextSetBit(0); from >= 0; ) {
                int to = minutes.nextClearBit(from);
                ranges.add(new TimeRange(naive.instant(from), naive.instant(to)));
                from = minutes.nextSetBit(to);
            }
            return ranges;
        }

        private BitSet painted(TimeRanges ranges) {
            var painted = new BitSet();
            ranges.forEach(it -> painted.set(minute(it.start()), minute(it.end())));
            return painted;
        }

        private BitSet cut(BitSet minutes, TimeRange window) {
            var cut = new BitSet();
            cut.set(minute(window.start()), minute(window.end()));
            cut.and(minutes);
            return cut;
        }

        private int minute(Instant instant) {
            assertThat(instant.getEpochSecond() % 60)
                    .as("seed %s, a full minute", seed)
                    .isZero();
            return naive.minute(instant);
        }
    }
}
