package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
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
import org.springframework.beans.factory.annotation.Autowired;

/** A time that somebody else took while the board was on the screen. */
class MissedTimeTest extends ViewTest {

    @Autowired
    Booking booking;

    @Autowired
    Offers offers;

    @Test
    void whoPicksATimeThatWentMeanwhile_seesItStruck_andGetsTheNearestTimes() {
        var view = opened("2027-01-18T08:00:00+01:00");
        takeAway("2027-01-18T09:00:00+01:00");

        test(slot(view, "2027-01-18T09:00:00+01:00")).click();

        assertThat(slot(view, "2027-01-18T09:00:00+01:00").isEnabled()).isFalse();
        assertThat(slot(view, "2027-01-18T09:00:00+01:00").getElement().getAttribute("aria-label"))
                .isEqualTo("09:00, Monday 18 January, just taken");
        var box = $(TakenBox.class, view).single();
        assertThat(box.getElement().getTextRecursively()).contains("09:00 on Monday went a moment ago");
        assertThat($(NativeButton.class, box).all()).hasSize(Offers.ALTERNATIVES);
        assertThat($(Slot.class, view).all())
                .noneMatch(it -> "true".equals(it.getElement().getAttribute("aria-pressed")));
    }

    @Test
    void whoThenPicksOneOfTheNearestTimes_canGoOnWithIt() {
        var view = opened("2027-01-18T10:00:00+01:00");
        takeAway("2027-01-18T11:00:00+01:00");
        test(slot(view, "2027-01-18T11:00:00+01:00")).click();

        var box = $(TakenBox.class, view).single();
        test($(NativeButton.class, box).first()).click();

        assertThat(box.isVisible()).isFalse();
        assertThat($(PhoneSummary.class, view).single().isVisible()).isTrue();
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

    private Slot slot(BookingView view, String start) {
        return $(Slot.class, view).withAttribute("data-slot", start).single();
    }

    private void takeAway(String start) {
        var catalogue = offers.catalogue();
        var wish = new Wish(
                catalogue.findVisitType("ent-consultation").orElseThrow().id(),
                catalogue.findSpecialist("leyla-demir").orElseThrow().id(),
                null);
        var outcome =
                booking.hold(new HoldRequest(wish, OffsetDateTime.parse(start).toInstant(), new Visitor("192.0.2.17")));
        assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
    }
}
