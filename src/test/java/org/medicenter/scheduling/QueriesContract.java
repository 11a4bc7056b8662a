package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.support.HeardStatements;
import org.medicenter.support.HeardStatements.Deed;
import org.medicenter.support.HeardStatements.Heard;
import org.medicenter.support.RowsRead;
import org.medicenter.support.StoredVisits;
import org.medicenter.support.StoredVisits.Visit;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a question costs the database, in queries and in rows: it depends neither on the machine nor on the past. */
@Import(HeardStatements.class)
@DirtiesContext
abstract class QueriesContract extends BookingContract {

    private static final int MOST_COLD = 3;
    private static final Set<String> LOOKS_FARTHER = Set.of("next", "nearest");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST_DATE = TODAY.plusDays(90);

    @Autowired
    HeardStatements statements;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aQuestionThatWasAskedBeforeCostsNoQuery() {
        questions().forEach((name, question) -> {
            statements.here(question);
            assertThat(statements.here(question)).as(name).isEmpty();
        });
    }

    @Test
    void aQuestionThatNobodyHasAskedCostsThreeQueriesAtMost() {
        questions()
                .forEach((name, question) -> assertThat(cold(question)).as(name).hasSizeBetween(1, MOST_COLD));
    }

    @Test
    void theNextFreeTimeOfAClinicThatIsBookedOutCostsThreeQueriesAtMost() {
        bookOut(TODAY, LAST_DATE.minusDays(1));

        assertThat(cold(() -> availability.next(Wish.anyone(clinic.twentyMinutes), 1)))
                .hasSizeLessThanOrEqualTo(MOST_COLD);
        assertThat(availability.next(Wish.anyone(clinic.twentyMinutes), 1))
                .first()
                .satisfies(it -> assertThat(it.start()).isAfter(at(LAST_DATE + "T00:00")));
    }

    @Test
    void aBookingLeavesTheNextQuestionWithoutAQuery() {
        Deed week = week(Wish.anyone(clinic.twentyMinutes));
        statements.here(week);

        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T09:00");

        assertThat(statements.here(week)).isEmpty();
    }

    @Test
    void aClinicThatIsBookedOutIsAskedNoMoreOftenThanAnEmptyOne() {
        Map<String, Integer> empty = new LinkedHashMap<>();
        questions().forEach((name, question) -> empty.put(name, cold(question).size()));

        bookOut(TODAY, TODAY.plusDays(45));

        Map<String, Deed> questions = questions();
        empty.forEach((name, queries) -> assertThat(cold(questions.get(name)))
                .as(name)
                .hasSizeLessThanOrEqualTo(LOOKS_FARTHER.contains(name) ? MOST_COLD : queries));
    }

    @Test
    void thePastIsNotReadToAnswerAQuestion() {
        var rows = new RowsRead(jdbc);
        havePast(10);
        Map<String, Long> withLittle = rowsRead(rows);

        havePast(4_000);

        assertThat(rowsRead(rows))
                .allSatisfy((name, read) ->
                        assertThat(read).as("rows read for %s", name).isLessThanOrEqualTo(withLittle.get(name)));
    }

    @Test
    void whatIsReadGrowsWithWhatIsBooked_soTheCountIsNotBlind() {
        var rows = new RowsRead(jdbc);
        long empty = rows.by(cold(day()));

        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T10:00");

        assertThat(rows.by(cold(day()))).isGreaterThanOrEqualTo(empty + 8);
    }

    private Map<String, Long> rowsRead(RowsRead rows) {
        var read = new LinkedHashMap<String, Long>();
        questions().forEach((name, question) -> read.put(name, rows.by(cold(question))));
        return read;
    }

    private List<Heard> cold(Deed question) {
        busyTimes.forgetAll();
        return statements.here(question);
    }

    private Map<String, Deed> questions() {
        clinic.getBeds();
        var questions = new LinkedHashMap<String, Deed>();
        questions.put("day of one", day());
        for (var type : List.of(clinic.twentyMinutes, clinic.inARoom, clinic.inABed)) {
            questions.put("month of anyone " + type, month(Wish.anyone(type)));
        }
        questions.put("next", () -> availability.next(Wish.anyone(clinic.inARoom), 10));
        questions.put(
                "nearest", () -> availability.nearest(Wish.anyone(clinic.twentyMinutes), at("2026-12-02T11:00"), 6));
        return questions;
    }

    private Deed day() {
        LocalDate day = LocalDate.of(2026, 11, 26);
        return () -> availability.days(Wish.with(clinic.twentyMinutes, clinic.specialist(0)), day, day);
    }

    private Deed week(Wish wish) {
        return () -> availability.days(wish, TODAY, TODAY.plusDays(6));
    }

    private Deed month(Wish wish) {
        return () -> availability.days(wish, TODAY, TODAY.plusDays(29));
    }

    /** Everybody has one long visit each day. */
    private void bookOut(LocalDate from, LocalDate to) {
        var visits = visits();
        from.datesUntil(to.plusDays(1))
                .forEach(date -> clinic.specialists.forEach(
                        it -> visits.add(visit(clinic.sixtyMinutes, it, at(date + "T08:00"), Duration.ofHours(10)))));
        visits.write();
    }

    /** Cells and all, as if nothing had been swept away yet. */
    private void havePast(int appointments) {
        for (String table : List.of("claimed_time", "allocation", "appointment", "patient")) {
            jdbc.update("delete from " + table);
        }
        var visits = visits();
        for (int number = 0; number < appointments; number++) {
            int people = clinic.specialists.size();
            int slot = number / people;
            LocalTime time = LocalTime.of(8, 0).plusMinutes(20L * (slot % 30));
            visits.add(visit(
                    clinic.twentyMinutes,
                    clinic.specialist(number % people),
                    at(TODAY.minusDays(2 + slot / 30) + "T" + time),
                    Duration.ofMinutes(20)));
        }
        visits.write();
        jdbc.execute("analyze");
    }

    private StoredVisits visits() {
        return new StoredVisits(jdbc, transaction, SchedulingModule.START);
    }

    private Visit visit(VisitTypeId type, SpecialistId specialist, Instant start, Duration length) {
        List<UUID> resources = new ArrayList<>(List.of(specialist.resource().value()));
        return new Visit(
                type.value(), specialist.value(), clinic.location.value(), resources, TimeRange.of(start, length));
    }
}
