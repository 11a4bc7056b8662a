package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.scheduling.VisitFlowContract.works;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ResourceId;
import org.medicenter.scheduling.BlockOutcome.Blocked;
import org.medicenter.scheduling.BlockOutcome.Fault;
import org.medicenter.scheduling.BlockOutcome.Standing;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Time that is blocked is nobody's, however somebody asks for it, until it is given back. */
@RecordApplicationEvents
abstract class BlockingContract extends BookingContract {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final int PATIENTS = 6;

    @Autowired
    Blocking blocking;

    @Autowired
    BlockGaps gaps;

    @Autowired
    DeskMoves moves;

    @Autowired
    VisitFlow flow;

    @Autowired
    DayBoard board;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void receptionWorks() {
        reception("Birgit Steiner");
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void blockedTimeIsNotOffered_notHeld_andNotBooked() {
        assertThat(starts(0)).contains("10:00", "10:40", "11:00");

        blocked(wish("10:00", "11:00", specialist(0)));

        assertThat(starts(0)).contains("09:20", "11:00").doesNotContain("09:40", "10:00", "10:20", "10:40");
        assertThat(booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T10:40"), null)))
                .isInstanceOf(BookingOutcome.NotBooked.class);
        assertThat(booking.hold(new HoldRequest(
                        new Wish(clinic.fortyMinutes, clinic.specialist(0), null), at("2026-11-26T09:40"), VISITOR)))
                .isNotInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void aVisitIsNotMovedIntoBlockedTime() {
        AppointmentId visit = visit(1, "2026-11-26T14:00");
        blocked(wish("10:00", "11:00", specialist(0)));

        assertThat(moves.move(visit, 0, specialist(0).value(), at("2026-11-26T10:30")))
                .isEqualTo(new DeskMove.Blocked(List.of(TimeRange.of(at("2026-11-26T10:30"), Duration.ofMinutes(30)))));
    }

    @Test
    void aBlockedRoomIsNotGiven_soThatVisitsGetTheOther_andThenNone() {
        List<ResourceId> rooms = rooms();
        blocked(wish("10:00", "11:00", rooms.getFirst()));

        AppointmentId visit = booked(clinic.inARoom, clinic.specialist(0), "2026-11-26T10:00")
                .appointment()
                .id();

        assertThat(jdbc.queryForObject(
                        "select count(*) from allocation where claim_id = ? and resource_id = ?",
                        Integer.class,
                        visit.value(),
                        rooms.getLast().value()))
                .isEqualTo(1);
        assertThat(booking.book(request(clinic.inARoom, clinic.specialist(1), at("2026-11-26T10:00"), null)))
                .isInstanceOf(BookingOutcome.NotBooked.class);
    }

    @Test
    void severalAreBlockedAtOnce_eachWeek_andTheWholeSeriesIsGivenBack() {
        Blocked done = blocked(weekly(LocalDate.of(2026, 12, 10), specialist(0), specialist(1)));

        assertThat(done.blocks()).hasSize(6);
        assertThat(cells()).isEqualTo(6 * 12);
        Block one = done.blocks().getFirst();
        assertThat(blocking.series(one)).hasSize(6);

        assertThat(blocking.remove(one, false)).isEqualTo(1);
        assertThat(cells()).isEqualTo(5 * 12);
        assertThat(blocking.remove(one, false)).isZero();

        assertThat(blocking.remove(done.blocks().get(1), true)).isEqualTo(5);
        assertThat(cells()).isZero();
        assertThat(starts(0)).contains("10:00");
    }

    @Test
    void whatIsBlockedAlready_isNotBlockedOnceMore() {
        var first = blocked(wish("10:00", "12:00", specialist(0)));

        assertThat(blocked(wish("10:00", "12:00", specialist(0))).blocks()).isEmpty();
        assertThat(blocked(wish("10:30", "11:00", specialist(0))).blocks()).isEmpty();
        assertThat(blocked(wish("10:00", "12:00", specialist(0), specialist(1))).blocks())
                .extracting(Block::resource)
                .containsExactly(specialist(1));

        assertThat(blocking.remove(first.blocks().getFirst(), false)).isEqualTo(1);
        assertThat(blocked(wish("10:00", "12:00", specialist(0))).blocks()).hasSize(1);
    }

    @Test
    void whatStandsThereIsSaidBefore_andNothingIsBlockedUntilItWasSeen() {
        AppointmentId visit = visit(0, "2026-11-26T10:20");
        BlockWish wish = wish("10:00", "12:00", specialist(0));

        assertThat(standing(blocking.preview(wish))).containsExactly(visit.value());
        assertThat(standing(blocking.block(wish, Set.of()))).containsExactly(visit.value());
        assertThat(cells()).isEqualTo(8);

        assertThat(blocking.block(wish, Set.of(visit.value()))).isInstanceOf(Blocked.class);
        assertThat(cells()).isEqualTo(24);
        assertThat(starts(0)).contains("09:20", "12:00").doesNotContain("10:00", "11:00", "11:20");
    }

    @Test
    void whatAVisitLeavesOfBlockedTimeIsBlockedToo_whetherItMovesOrIsCancelled() {
        AppointmentId moving = visit(0, "2026-11-26T10:00");
        AppointmentId going = visit(0, "2026-11-26T10:40");
        blocking.block(wish("10:00", "12:00", specialist(0)), Set.of(moving.value(), going.value()));

        assertThat(moves.move(moving, 0, specialist(2).value(), at("2026-11-26T10:00")))
                .isInstanceOf(DeskMove.Moved.class);
        assertThat(flow.cancel(going, 0, "")).isInstanceOf(StepOutcome.Taken.class);

        assertThat(starts(0)).contains("09:20", "12:00").doesNotContain("10:00", "10:20", "10:40", "11:00", "11:20");
        Block block = onBoard(THURSDAY).findFirst().orElseThrow();
        assertThat(block.hasGaps()).isFalse();
        assertThat(blocking.remove(block, false)).isEqualTo(1);
        assertThat(cells()).as("the moved visit only").isEqualTo(8);
    }

    @Test
    void aTimeThatSomebodyHoldsStandsThereToo_andIsBlockedOnceTheHoldHasEnded() {
        held(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T10:00");
        BlockWish wish = wish("10:00", "11:00", specialist(0));

        assertThat(blocking.preview(wish))
                .isInstanceOfSatisfying(
                        Standing.class,
                        standing ->
                                assertThat(standing.visits()).singleElement().matches(BlockOutcome.InTheWay::held));
        blocking.block(wish, Set.copyOf(standing(blocking.preview(wish))));
        clock.set(SchedulingModule.START.plusSeconds(3600));
        gaps.fill();

        assertThat(starts(0)).doesNotContain("10:00", "10:20", "10:40");
        assertThat(onBoard(THURSDAY)).singleElement().matches(it -> !it.hasGaps());
    }

    @Test
    void theBoardShowsIt_aRoomThatIsBlockedHasAColumn_andTheAuditKnows() {
        ResourceId room = rooms().getFirst();
        blocked(wish("10:00", "11:00", specialist(0), room));

        assertThat(onBoard(THURSDAY)).extracting(Block::resource).containsExactlyInAnyOrder(specialist(0), room);
        assertThat(board.on(clinic.location, THURSDAY).columns())
                .extracting(BoardColumn::id)
                .contains(room.value());
        Block block = onBoard(THURSDAY).findFirst().orElseThrow();
        assertThat(block.words()).isEqualTo("Lab round");
        blocking.remove(block, true);
        assertThat(onBoard(THURSDAY)).isEmpty();
        assertThat(published.stream(Deed.class).map(Deed::what).filter(it -> it.startsWith("time.")))
                .containsExactly("time.blocked", "time.unblocked", "time.unblocked");
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("time.blocked")))
                .singleElement()
                .satisfies(deed -> assertThat(deed.after()).isEqualTo("2026-11-26 10:00–11:00, meeting"));
        assertThat(published.stream(Deed.class)).noneMatch(it -> it.toString().contains("Lab round"));
    }

    @Test
    void nonsenseIsRefusedWithItsReason() {
        assertThat(fault(wish("10:00", "11:00"))).isEqualTo(Fault.NOBODY);
        assertThat(fault(wish("11:00", "10:00", specialist(0)))).isEqualTo(Fault.BACKWARDS);
        assertThat(fault(wish("10:02", "11:00", specialist(0)))).isEqualTo(Fault.OFF_FIVE_MINUTES);
        assertThat(fault(weekly(THURSDAY.minusDays(1), specialist(0)))).isEqualTo(Fault.UNTIL_BEFORE);
        assertThat(fault(weekly(THURSDAY.plusYears(5), specialist(0)))).isEqualTo(Fault.TOO_LONG);
        assertThat(fault(weekly(THURSDAY.plusMonths(18), specialist(0), specialist(1), specialist(2), specialist(3))))
                .isEqualTo(Fault.TOO_MANY);
        assertThat(fault(on(LocalDate.of(2026, 11, 23), "10:00", "11:00", null, specialist(0))))
                .isEqualTo(Fault.PAST);
        assertThat(count("select count(*) from blocked_time")).isZero();
    }

    @Test
    void aSpecialistBlocksTheirOwnTimeOnly_strangersNone() {
        Blocked others = blocked(wish("10:00", "11:00", specialist(1)));
        works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                specialist(0).value());

        assertThat(blocking.blockable(clinic.location)).containsExactly(specialist(0));
        assertThat(blocking.block(wish("10:00", "11:00", specialist(0)), Set.of()))
                .isInstanceOf(Blocked.class);
        assertThatThrownBy(() -> blocking.block(wish("12:00", "13:00", specialist(1)), Set.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> blocking.preview(wish("12:00", "13:00", rooms().getFirst())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> blocking.remove(others.blocks().getFirst(), false))
                .isInstanceOf(AccessDeniedException.class);

        works("Somebody", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        assertThatThrownBy(() -> blocking.block(wish("12:00", "13:00", specialist(1)), Set.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> blocking.remove(others.blocks().getFirst(), true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @RepeatedTest(5)
    void aDeskBlocksWhatPatientsBook_oneHasIt_andTheDeskHearsOfAVisitThatStandsThere() {
        List<Callable<Object>> racers = Stream.<Callable<Object>>concat(
                        Stream.of(() -> atDesk(() -> blocking.block(wish("10:00", "10:40", specialist(0)), Set.of()))),
                        IntStream.range(0, PATIENTS)
                                .mapToObj(it -> () -> booking.book(request(
                                        clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T10:00"), null))))
                .toList();

        List<Object> outcomes = race(racers);

        boolean isBlocked = outcomes.getFirst() instanceof Blocked;
        assertThat(outcomes.stream().filter(BookingOutcome.Booked.class::isInstance))
                .hasSize(isBlocked ? 0 : 1);
        if (!isBlocked) {
            assertThat(outcomes.getFirst()).isInstanceOf(Standing.class);
        }
        assertThat(cells()).isEqualTo(8);
        assertThat(count("select count(*) from blocked_time")).isEqualTo(isBlocked ? 1 : 0);
    }

    private Object atDesk(Callable<Object> deed) throws Exception {
        reception("Desk");
        try {
            return deed.call();
        } finally {
            SignedInAs.nobodyWorks();
        }
    }

    private void reception(String name) {
        works(name, Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }

    private Blocked blocked(BlockWish wish) {
        BlockOutcome outcome = blocking.block(wish, Set.of());
        assertThat(outcome).isInstanceOf(Blocked.class);
        return (Blocked) outcome;
    }

    private Fault fault(BlockWish wish) {
        BlockOutcome outcome = blocking.block(wish, Set.of());
        assertThat(outcome).isInstanceOf(BlockOutcome.Wrong.class);
        return ((BlockOutcome.Wrong) outcome).fault();
    }

    private static List<UUID> standing(BlockOutcome outcome) {
        assertThat(outcome).isInstanceOf(Standing.class);
        return ((Standing) outcome)
                .visits().stream().map(BlockOutcome.InTheWay::id).toList();
    }

    private Stream<Block> onBoard(LocalDate date) {
        return board.on(clinic.location, date).blocks().stream()
                .map(BoardBlock::block)
                .filter(Objects::nonNull);
    }

    private BlockWish wish(String from, String to, ResourceId... resources) {
        return on(THURSDAY, from, to, null, resources);
    }

    private BlockWish weekly(LocalDate until, ResourceId... resources) {
        return on(THURSDAY, "10:00", "11:00", until, resources);
    }

    private BlockWish on(LocalDate date, String from, String to, @Nullable LocalDate until, ResourceId... resources) {
        return new BlockWish(
                clinic.location,
                List.of(resources),
                date,
                LocalTime.parse(from),
                LocalTime.parse(to),
                until,
                BlockReason.MEETING,
                "Lab round");
    }

    private ResourceId specialist(int number) {
        return clinic.specialist(number).resource();
    }

    private List<ResourceId> rooms() {
        return jdbc.query(
                "select id from resource where kind = 'room' order by name",
                (row, number) -> new ResourceId(row.getObject("id", UUID.class)));
    }

    private AppointmentId visit(int specialist, String localTime) {
        return booked(clinic.fortyMinutes, clinic.specialist(specialist), localTime)
                .appointment()
                .id();
    }

    private List<String> starts(int specialist) {
        return availability
                .days(new Wish(clinic.fortyMinutes, clinic.specialist(specialist), null), THURSDAY, THURSDAY)
                .getFirst()
                .times()
                .stream()
                .map(it -> it.start().atZone(TestClinic.ZONE).toLocalTime().toString())
                .toList();
    }
}
