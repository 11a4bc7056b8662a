package org.medicenter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.HoldOutcome;
import org.medicenter.scheduling.HoldRequest;
import org.medicenter.scheduling.Visitor;
import org.medicenter.scheduling.Wish;
import org.springframework.boot.test.context.TestComponent;

/** Follow-ups that a desk has booked before a journey begins, for somebody called Eva, and what patients are about to book. */
@TestComponent
record BookedAtDesk(DeskBooking desk, Booking online, ClinicDirectory directory) {

    /** Whoever has an email address of their own is told by it. */
    void book(String lastName, String specialist, String localTime) {
        book(lastName, specialist, localTime, lastName.toLowerCase(Locale.ROOT) + "@mail.example");
    }

    /**
     * @param specialist the short name
     * @param localTime in Vienna
     */
    void book(String lastName, String specialist, String localTime, @Nullable String email) {
        book(visit("follow-up", specialist), lastName, localTime, email);
    }

    /** In the sleep laboratory. */
    void bookNight(String lastName, String date) {
        var night = directory.catalogue().findVisitType("polysomnography").orElseThrow();
        book(Wish.anyone(night.id()), lastName, date + "T20:00", lastName.toLowerCase(Locale.ROOT) + "@mail.example");
    }

    private void book(Wish wish, String lastName, String localTime, @Nullable String email) {
        var outcome = desk.book(new DeskRequest(
                wish,
                inVienna(localTime),
                new PatientDetails("Eva", lastName, LocalDate.of(1971, 5, 12), email, null),
                null,
                null));
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
    }

    /** A patient with restless legs fills in the form for it. */
    HoldId hold(String specialist, String localTime) {
        var outcome = online.hold(new HoldRequest(
                visit("restless-legs-consultation", specialist), inVienna(localTime), new Visitor("192.0.2.44")));
        assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
        return ((HoldOutcome.Held) outcome).hold();
    }

    void giveBack(HoldId hold) {
        online.release(hold);
    }

    private Wish visit(String type, String specialist) {
        var catalogue = directory.catalogue();
        return Wish.with(
                catalogue.findVisitType(type).orElseThrow().id(),
                catalogue.findSpecialist(specialist).orElseThrow().id());
    }

    private static Instant inVienna(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZoneId.of("Europe/Vienna")).toInstant();
    }
}
