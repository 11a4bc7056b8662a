package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.Availability;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingRequest;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Visitor;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A move by less than the visit is long: what the visit takes itself does not stand in its way. */
class MoveByALittleTest extends ViewTest {

    @Autowired
    Booking booking;

    @Autowired
    Availability availability;

    @Autowired
    Offers offers;

    @Test
    void tenMinutesLater_isOfferedAndCanBeHad_butNotTheTimeItHasAlready() {
        var booked = booked("2027-01-20T09:00:00+01:00");
        var view = navigate("appointments/" + booked.token().value(), AppointmentView.class);
        test(way(view, "Move")).click();
        for (int week = 0; week < 9 && slots(view, "2027-01-20T09:10:00+01:00").isEmpty(); week++) {
            test(way(view, "Later")).click();
        }

        assertThat(slots(view, "2027-01-20T09:00:00+01:00")).isEmpty();
        test(slots(view, "2027-01-20T09:10:00+01:00").getFirst()).click();
        test(way(view, "Move to this time")).click();

        assertThat(view.getElement().getTextRecursively()).contains("Moved to Wednesday 20 January, 09:10");
    }

    @Test
    void forEverybodyElse_itIsStillInTheWay() {
        var booked = booked("2027-01-18T14:00:00+01:00");
        var later = at("2027-01-18T14:20:00+01:00");

        assertThat(starts(availability)).doesNotContain(later);
        assertThat(starts(availability.toMove(booked.appointment()))).contains(later);
    }

    private Iterable<Instant> starts(Availability asked) {
        var date = LocalDate.of(2027, 1, 18);
        return asked.days(wish(), date, date).getFirst().times().stream()
                .map(FreeTime::start)
                .toList();
    }

    private List<Slot> slots(AppointmentView view, String start) {
        return $(Slot.class, view).withAttribute("data-slot", start).all();
    }

    private NativeButton way(AppointmentView view, String name) {
        return $(NativeButton.class, view)
                .withCondition(
                        it -> it.getElement().getTextRecursively().strip().equals(name)
                                || it.getAriaLabel().filter(name::equals).isPresent())
                .single();
    }

    private Booked booked(String start) {
        var wish = wish();
        var rosa = new PatientDetails("Rosa", "Álvarez", LocalDate.of(1981, 3, 14), "rosa@mail.example", null);
        var request = new BookingRequest(
                wish.visitType(),
                wish.specialist(),
                at(start),
                null,
                null,
                rosa,
                null,
                null,
                false,
                null,
                new Visitor("192.0.2.18"));
        return (Booked) booking.book(request);
    }

    private Wish wish() {
        var catalogue = offers.catalogue();
        return new Wish(
                catalogue.findVisitType("ent-consultation").orElseThrow().id(),
                catalogue.findSpecialist("leyla-demir").orElseThrow().id(),
                null);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
