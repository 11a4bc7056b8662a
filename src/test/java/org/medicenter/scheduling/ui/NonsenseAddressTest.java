package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ViewTest;

/** Dates in addresses that no calendar shows. */
class NonsenseAddressTest extends ViewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "yesterday"
            })
    void aTimeBeyondAnyCalendarIsLeftOut_andThePageSaysSo(String time) {
        open("book", "start", time);

        assertThat(getCurrentView()).isInstanceOf(BookingView.class);
        assertThat(text()).contains(UI.getCurrent().getTranslation("booking.link.start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void helpOutsideOfTheOpeningHoursIsThereForAnyTime(String time) {
        open("book/out-of-hours", "at", time);

        assertThat(getCurrentView()).isInstanceOf(OutOfHoursView.class);
        assertThat(text()).contains("144");
    }

    private static void open(String page, String parameter, String time) {
        UI.getCurrent()
                .navigate(
                        page,
                        QueryParameters.simple(Map.of("visitType", "restless-legs-consultation", parameter, time)));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
