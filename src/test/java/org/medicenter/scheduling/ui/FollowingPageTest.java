package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.HoldOutcome;
import org.medicenter.scheduling.HoldRequest;
import org.medicenter.scheduling.Visitor;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.ViewTest;
import org.medicenter.ui.ClinicChanged;
import org.springframework.beans.factory.annotation.Autowired;

/** An open page is told that something has changed. */
class FollowingPageTest extends ViewTest {

    @Autowired
    Booking booking;

    @Autowired
    Offers offers;

    @Test
    void whereNothingHasChanged_everyButtonStaysTheSameOne() {
        var view = opened("2027-01-13T08:00:00+01:00");
        var before = $(Slot.class, view).all();

        ClinicChanged.fire(UI.getCurrent(), false);

        assertThat($(Slot.class, view).all()).isEqualTo(before);
        assertThat(pressed(view, "2027-01-13T08:00:00+01:00")).isTrue();
    }

    @Test
    void aTimeThatSomebodyTook_isGone_andTheChosenOneStays() {
        var view = opened("2027-01-13T08:00:00+01:00");
        takeAway("2027-01-13T09:00:00+01:00");

        ClinicChanged.fire(UI.getCurrent(), true);

        assertThat(isThere(view, "2027-01-13T09:00:00+01:00")).isFalse();
        assertThat(pressed(view, "2027-01-13T08:00:00+01:00")).isTrue();
        assertThat($(TakenBox.class, view).all()).isEmpty();
    }

    @Test
    void theChosenTimeWasTaken_whichIsSaidWithOthersToTake() {
        var view = opened("2027-01-13T10:00:00+01:00");
        takeAway("2027-01-13T10:00:00+01:00");

        ClinicChanged.fire(UI.getCurrent(), true);

        var box = $(TakenBox.class, view).single();
        assertThat(box.getElement().getTextRecursively()).contains("10:00 on Wednesday is not free");
        assertThat($(Slot.class, view).all())
                .noneMatch(it -> "true".equals(it.getElement().getAttribute("aria-pressed")));
    }

    @Test
    void aViewThatIsLeft_isToldNothing() {
        var left = opened("2027-01-13T11:00:00+01:00");
        UI.getCurrent().navigate("appointments");
        takeAway("2027-01-13T12:00:00+01:00");

        ClinicChanged.fire(UI.getCurrent(), true);

        assertThat(isThere(left, "2027-01-13T12:00:00+01:00")).isTrue();
    }

    private BookingView opened(String start) {
        var link = Map.of(
                "concern", "snoring",
                "visitType", "ent-consultation",
                "specialist", "leyla-demir",
                "start", start);
        UI.getCurrent().navigate("book", QueryParameters.simple(link));
        return (BookingView) getCurrentView();
    }

    private boolean isThere(BookingView view, String start) {
        return !$(Slot.class, view).withAttribute("data-slot", start).all().isEmpty();
    }

    private boolean pressed(BookingView view, String start) {
        var slot = $(Slot.class, view).withAttribute("data-slot", start).single();
        return "true".equals(slot.getElement().getAttribute("aria-pressed"));
    }

    private void takeAway(String start) {
        var catalogue = offers.catalogue();
        var wish = new Wish(
                catalogue.findVisitType("ent-consultation").orElseThrow().id(),
                catalogue.findSpecialist("leyla-demir").orElseThrow().id(),
                null);
        var outcome =
                booking.hold(new HoldRequest(wish, OffsetDateTime.parse(start).toInstant(), new Visitor("192.0.2.18")));
        assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
    }
}
