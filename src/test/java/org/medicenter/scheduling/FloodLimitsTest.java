package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicenter.patients.CheckedContact;
import org.medicenter.patients.CheckedPatient;

class FloodLimitsTest {

    private static final Visitor ONE = new Visitor("192.0.2.1");
    private static final Visitor OTHER = new Visitor("192.0.2.2");

    private final FloodLimits limits = new FloodLimits(true);

    @Test
    void aFloodOfHoldsFromOneAddress_isStopped_andOthersStillHold() {
        long held = IntStream.range(0, 200)
                .filter(it -> limits.onHold(ONE).isEmpty())
                .count();

        assertThat(held).isBetween(30L, 35L);
        assertThat(limits.onHold(ONE))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThan(Duration.ofMinutes(10)));
        assertThat(limits.onHold(OTHER)).isEmpty();
    }

    @Test
    void aFloodOfBookingsToOneContact_isStopped_fromHoweverManyAddresses() {
        long booked = IntStream.range(0, 100)
                .filter(it -> limits.onBooking(new Visitor("198.51.100." + it), patient("ROSA@mail.example", null))
                        .isEmpty())
                .count();

        assertThat(booked).isBetween(8L, 10L);
        assertThat(limits.onBooking(OTHER, patient("rosa@mail.example", null))).isPresent();
        assertThat(limits.onBooking(OTHER, patient("ada@mail.example", null))).isEmpty();
    }

    @Test
    void whoBooksForOthers_countsAsAContactToo() {
        for (int count = 0; count < 8; count++) {
            limits.onBooking(new Visitor("198.51.100." + count), patient(null, "+4315550771"));
        }

        assertThat(limits.onBooking(OTHER, patient("ada" + "@mail.example", "+4315550771")))
                .isPresent();
    }

    @Test
    void withoutLimits_nobodyIsStopped() {
        var open = new FloodLimits(false);

        assertThat(IntStream.range(0, 1000)).allMatch(it -> open.onHold(ONE).isEmpty());
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
