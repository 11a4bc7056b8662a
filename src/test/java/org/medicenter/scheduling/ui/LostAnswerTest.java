package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.scheduling.AppointmentCancelled;
import org.medicenter.scheduling.TakenTimeChanged;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The database stores a deed and dies before it says so. */
class LostAnswerTest extends ViewTest {

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    ApplicationEventMulticaster listeners;

    @Test
    void whoBooked_isLedToTheAppointmentAllTheSame() {
        filledIn("2027-01-20T08:00:00+01:00");

        losingTheAnswerTo(AppointmentBooked.class, this::book);

        assertThat(getCurrentView()).isInstanceOf(AppointmentView.class);
    }

    @Test
    void whoCancelled_isToldThatItIsCancelledAllTheSame() {
        filledIn("2027-01-20T11:00:00+01:00");
        book();
        press("Cancel appointment");

        losingTheAnswerTo(AppointmentCancelled.class, () -> press("Cancel the appointment"));

        assertThat(shown()).contains("Your appointment is cancelled.").doesNotContain("may not be cancelled");
    }

    private void losingTheAnswerTo(Class<? extends TakenTimeChanged> deed, Runnable doing) {
        var losesTheAnswer = new LosesOneAnswer(deed);
        context.addApplicationListener(losesTheAnswer);
        try {
            doing.run();
            assertThat(losesTheAnswer.isLost).isTrue();
        } finally {
            listeners.removeApplicationListener(losesTheAnswer);
        }
    }

    private String shown() {
        return Objects.requireNonNull(getCurrentView()).getElement().getTextRecursively();
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
        press("Book this appointment");
    }

    private void press(String button) {
        test($(NativeButton.class).withText(button).single()).click();
    }

    /** Once. */
    private static final class LosesOneAnswer implements ApplicationListener<PayloadApplicationEvent<?>> {

        private final AtomicBoolean isLost = new AtomicBoolean();
        private final Class<? extends TakenTimeChanged> deed;

        LosesOneAnswer(Class<? extends TakenTimeChanged> deed) {
            this.deed = deed;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> done) {
            if (deed.isInstance(done.getPayload()) && isLost.compareAndSet(false, true)) {
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
