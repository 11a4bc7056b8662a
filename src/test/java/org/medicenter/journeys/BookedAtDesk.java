package org.medicenter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.Wish;
import org.springframework.boot.test.context.TestComponent;

/** Follow-ups that a desk has booked before a journey begins: for somebody called Eva. */
@TestComponent
record BookedAtDesk(DeskBooking desk, ClinicDirectory directory) {

    /** Whoever has an email address of their own is told by it. */
    void book(String lastName, String specialist, String localTime) {
        book(lastName, specialist, localTime, lastName.toLowerCase(Locale.ROOT) + "@mail.example");
    }

    /**
     * @param specialist the short name
     * @param localTime in Vienna
     */
    void book(String lastName, String specialist, String localTime, @Nullable String email) {
        var catalogue = directory.catalogue();
        var outcome = desk.book(new DeskRequest(
                Wish.with(
                        catalogue.findVisitType("follow-up").orElseThrow().id(),
                        catalogue.findSpecialist(specialist).orElseThrow().id()),
                LocalDateTime.parse(localTime)
                        .atZone(ZoneId.of("Europe/Vienna"))
                        .toInstant(),
                new PatientDetails("Eva", lastName, LocalDate.of(1971, 5, 12), email, null),
                null,
                null));
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
    }
}
