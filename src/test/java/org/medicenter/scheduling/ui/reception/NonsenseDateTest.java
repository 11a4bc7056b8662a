package org.medicenter.scheduling.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.support.ViewTest;

@AsActor(role = Role.RECEPTIONIST)
class NonsenseDateTest extends ViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "9999-12-31", "tomorrow"})
    void aDateBeyondAnyCalendarShowsToday(String date) {
        UI.getCurrent().navigate("reception", QueryParameters.simple(Map.of("date", date)));

        assertThat(getCurrentView())
                .isInstanceOfSatisfying(
                        DayView.class, view -> assertThat(view.getPageTitle()).contains("24 November"));
    }
}
