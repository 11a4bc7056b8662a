package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicenter.patients.CheckedContact;
import org.medicenter.patients.CheckedPatient;

class FloodLimitsTest {

    private static final Visitor ONE = new Visitor("192.0.2.1");
    private static final Visitor OTHER = new Visitor("192.0.2.2");

    private static final Instant NOW = Instant.parse("2026-11-24T09:40:00Z");
    private static final Instant END = NOW.plusSeconds(600);

    private final FloodLimits limits = new FloodLimits(true);

    @Test
    void aFloodOfHoldsFromOneAddress_isStopped_andOthersStillHold() {
        long held = IntStream.range(0, 200).filter(it -> holdsAndGivesBack(ONE)).count();

        assertThat(held).isBetween(30L, 35L);
        assertThat(hold(ONE))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThan(Duration.ofMinutes(10)));
        assertThat(hold(OTHER)).isEmpty();
    }

    @Test
    void aVisitIsMovedEightTimesAnHour_whereverFrom() {
        var visit = new AppointmentId(UUID.randomUUID());
        for (int move = 0; move < 8; move++) {
            assertThat(limits.onMove(new Visitor("192.0.2." + move), visit)).isEmpty();
            limits.onMoved(visit);
        }

        assertThat(limits.onMove(OTHER, visit)).isPresent();
        assertThat(limits.onMove(OTHER, new AppointmentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void oneAddressHoldsSixTimesAtOnce_andAnotherWhenOneIsGivenBack() {
        var first = UUID.randomUUID();
        assertThat(limits.onHold(ONE, first, NOW, END)).isEmpty();
        for (int more = 0; more < 5; more++) {
            assertThat(hold(ONE)).isEmpty();
        }

        assertThat(hold(ONE)).contains(Duration.ofMinutes(10));
        assertThat(hold(OTHER)).isEmpty();
        limits.onHoldEnded(first);
        assertThat(hold(ONE)).isEmpty();
        assertThat(hold(ONE)).isPresent();
    }

    @Test
    void oneBrowserHoldsThreeTimesAtOnce_andItsNeighbourStillHolds() {
        var browser = new Visitor("192.0.2.1", "one");
        for (int held = 0; held < 3; held++) {
            assertThat(hold(browser)).isEmpty();
        }

        assertThat(hold(browser)).isPresent();
        assertThat(hold(new Visitor("192.0.2.1", "another"))).isEmpty();
    }

    @Test
    void whatHasEndedIsHeldNoLonger_andWhatWasRenewedIs() {
        var renewed = UUID.randomUUID();
        limits.onHold(ONE, renewed, NOW, END);
        for (int more = 0; more < 5; more++) {
            hold(ONE);
        }
        limits.onRenewal(new HoldId(renewed), END.plusSeconds(600));

        for (int more = 0; more < 5; more++) {
            assertThat(limits.onHold(ONE, UUID.randomUUID(), END, END.plusSeconds(600)))
                    .isEmpty();
        }
        assertThat(limits.onHold(ONE, UUID.randomUUID(), END, END.plusSeconds(600)))
                .isPresent();
    }

    @Test
    void allAddressesOfOneIpv6NetworkAreOneAddress() {
        for (int host = 0; host < 6; host++) {
            assertThat(hold(new Visitor("2001:db8:0:1::" + host))).isEmpty();
        }

        assertThat(hold(new Visitor("2001:0db8:0:1:dead:beef:0:1"))).isPresent();
        assertThat(hold(new Visitor("2001:db8:0:2::1"))).isEmpty();
    }

    @Test
    void aFloodOfBookingsToOneContact_isStopped_fromHoweverManyAddresses() {
        long booked = IntStream.range(0, 100)
                .filter(it -> books(new Visitor("198.51.100." + it), patient("ROSA@mail.example", null)))
                .count();

        assertThat(booked).isBetween(8L, 10L);
        assertThat(limits.onBooking(OTHER, patient("rosa@mail.example", null))).isPresent();
        assertThat(limits.onBooking(OTHER, patient("ada@mail.example", null))).isEmpty();
    }

    @Test
    void whoBooksForOthers_countsAsAContactToo() {
        for (int count = 0; count < 8; count++) {
            books(new Visitor("198.51.100." + count), patient(null, "+4315550771"));
        }

        assertThat(limits.onBooking(OTHER, patient("ada" + "@mail.example", "+4315550771")))
                .isPresent();
    }

    @Test
    void whoTriesInVainToBookForSomebody_keepsThatPersonFromNothing() {
        for (int count = 0; count < 50; count++) {
            limits.onBooking(ONE, patient("rosa@mail.example", null));
        }

        assertThat(books(OTHER, patient("rosa@mail.example", null))).isTrue();
    }

    @Test
    void withoutLimits_nobodyIsStopped() {
        var open = new FloodLimits(false);

        assertThat(IntStream.range(0, 1000))
                .allMatch(it -> open.onHold(ONE, UUID.randomUUID(), NOW, END).isEmpty());
    }

    private Optional<Duration> hold(Visitor visitor) {
        return limits.onHold(visitor, UUID.randomUUID(), NOW, END);
    }

    private boolean holdsAndGivesBack(Visitor visitor) {
        var hold = UUID.randomUUID();
        var wait = limits.onHold(visitor, hold, NOW, END);
        limits.onHoldEnded(hold);
        return wait.isEmpty();
    }

    private boolean books(Visitor visitor, CheckedPatient patient) {
        return limits.onBooking(visitor, patient).isEmpty()
                && limits.onBooked(visitor, patient).isEmpty();
    }

    private static CheckedPatient patient(String email, String bookersPhone) {
        return new CheckedPatient(
                "Rosa",
                "Álvarez",
                LocalDate.of(1981, 3, 14),
                email,
                null,
                bookersPhone == null
                        ? Optional.empty()
                        : Optional.of(new CheckedContact("Ada", "mother", null, bookersPhone)));
    }
}
