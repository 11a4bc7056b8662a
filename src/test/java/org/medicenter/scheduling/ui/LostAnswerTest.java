package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The database stores a booking and dies before it says so. */
class LostAnswerTest extends ViewTest {

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    ApplicationEventMulticaster listeners;

    @Test
    void whoBooked_isLedToTheAppointmentAllTheSame() {
        var losesTheAnswer = new LosesOneAnswer();
        context.addApplicationListener(losesTheAnswer);
        try {
            filledIn("2027-01-20T08:00:00+01:00");

            book();

            assertThat(losesTheAnswer.isLost).isTrue();
            assertThat(getCurrentView()).isInstanceOf(AppointmentView.class);
        } finally {
            listeners.removeApplicationListener(losesTheAnswer);
        }
    }

    private void filledIn(String start) {
        UI.getCurrent()
                .navigate(
                        "book",
                        QueryParameters.simple(Map.of(
                                "concern", "snoring",
                                "visitType", "ent-consultation",
                                "specialist", "leyla-demir",
                                "start", start)));
        test($(NativeButton.class).withText("Continue").first()).click();
        type("first-name", "Rosa");
        type("last-name", "Lost");
        type("date-of-birth", "14.3.1981");
        test($(EmailField.class).single()).setValue("rosa.lost@mail.example");
        test($(Checkbox.class).single()).click();
    }

    private void type(String field, String words) {
        test($(TextField.class).withId(field).single()).setValue(words);
    }

    private void book() {
        test($(NativeButton.class).withText("Book this appointment").single()).click();
    }

    /** Once. */
    private static final class LosesOneAnswer
            implements ApplicationListener<PayloadApplicationEvent<AppointmentBooked>> {

        private final AtomicBoolean isLost = new AtomicBoolean();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<AppointmentBooked> booked) {
            if (isLost.compareAndSet(false, true)) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                    @Override
                    public void afterCommit() {
                        throw new DataAccessResourceFailureException("The line is cut");
                    }
                });
            }
        }
    }
}
