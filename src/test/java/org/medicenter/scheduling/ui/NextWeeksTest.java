package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicenter.support.ViewTest;

/** Dr Lindqvist is away for two weeks: who turns the pages that far is led on. */
class NextWeeksTest extends ViewTest {

    @Test
    void belowAWeekWithoutTimes_theNextOneStands_andIsOnePressAway() {
        UI.getCurrent()
                .navigate(
                        "book",
                        QueryParameters.simple(Map.of(
                                "concern", "snoring",
                                "visitType", "sleep-consultation",
                                "specialist", "jonas-lindqvist")));
        var view = (BookingView) getCurrentView();
        assertThat($(NextWeeks.class, view).all()).noneMatch(NextWeeks::isVisible);

        for (int week = 0; week < 4; week++) {
            press(view, "Later");
        }

        var next = $(NextWeeks.class, view).single();
        assertThat(next.getElement().getTextRecursively())
                .isEqualTo("No free time in this week. Next after it: Thursday 7 January, 08:00");
        test($(NativeButton.class, next).single()).click();
        assertThat($(NextWeeks.class, view).all()).noneMatch(NextWeeks::isVisible);
        assertThat($(Slot.class, view)
                        .withAttribute("data-slot", "2027-01-07T08:00:00+01:00")
                        .all())
                .hasSize(1);
    }

    private void press(BookingView view, String words) {
        var button = $(NativeButton.class, view).all().stream()
                .filter(it -> words.equals(it.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
