package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.support.ViewTest;

/** Dates in addresses that no calendar shows. */
class NonsenseAddressTest extends ViewTest {

    private static final String VISIT = "?visitType=restless-legs-consultation&";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2B999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "yesterday"
            })
    void aTimeBeyondAnyCalendarIsLeftOut_andThePageSaysSo(String time) {
        var view = navigate("book" + VISIT + "start=" + time, BookingView.class);

        assertThat(text(view)).contains(view.getTranslation("booking.link.start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31T00:00:00Z", "-999999999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void helpOutsideOfTheOpeningHoursIsThereForAnyTime(String time) {
        var view = navigate("book/out-of-hours" + VISIT + "at=" + time, OutOfHoursView.class);

        assertThat(text(view)).contains("144");
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
