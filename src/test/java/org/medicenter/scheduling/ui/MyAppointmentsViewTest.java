package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.BookingRequest;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.Visitor;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** What a patient's account shows, in the sample clinic. */
class MyAppointmentsViewTest extends ViewTest {

    private static final String LISTED = "listed@mail.example";
    private static final String EMPTY = "empty@mail.example";
    private static final String CANCELLING = "cancelling@mail.example";

    @Autowired
    private Booking booking;

    @Autowired
    private OwnAppointments appointments;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private JdbcClient database;

    private @Nullable AppointmentId cancelled;

    /** Other tests look at the newest message, and expect one that confirms. */
    @AfterEach
    void nobodyIsToldOfTheCancellation() {
        if (cancelled != null) {
            database.sql("delete from outgoing_message where appointment_id = ?")
                    .param(cancelled.value())
                    .update();
        }
    }

    @Test
    @WithAnonymousUser
    void whoeverIsNotSignedInSeesTheWaysThere_andNobodysAppointments() {
        navigate(MyAppointmentsView.class);

        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .contains("With your email address", "With your link", "Without your link");
        assertThat($(Article.class).all()).isEmpty();
    }

    @Test
    @AsActor(role = Role.PATIENT, address = LISTED)
    void eachAppointmentSaysForWhomItIs() {
        booked("2027-01-11T13:00:00+01:00", "Rosa", LISTED, false);
        booked("2027-01-11T14:00:00+01:00", "Mateo", LISTED, true);

        navigate(MyAppointmentsView.class);

        assertThat($(Article.class).all()).hasSize(2);
        assertThat($(Article.class).all().getFirst().getElement().getTextRecursively())
                .contains("Rosa Álvarez", "Free to move or cancel until");
        assertThat($(Article.class).all().getLast().getElement().getTextRecursively())
                .contains("Mateo Álvarez");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Coming (2)", "Past (0)");
    }

    @Test
    @AsActor(role = Role.PATIENT, address = EMPTY)
    void whereNothingIsBooked_theWayToBookIsShown() {
        navigate(MyAppointmentsView.class);

        assertThat($(H2.class).all()).extracting(H2::getText).contains("No appointment yet");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Book an appointment");
    }

    @Test
    @AsActor(role = Role.PATIENT, address = CANCELLING)
    void cancellingAsksOnce_andThenItIsAmongThePast() {
        cancelled = booked("2027-01-11T15:00:00+01:00", "Rosa", CANCELLING, false);
        navigate(MyAppointmentsView.class);

        test(button("Cancel appointment")).click();
        assertThat(appointments.list()).allMatch(it -> it.changeable());
        assertThat($(ConfirmDialog.class).all()).hasSize(1);
        test(button("Cancel the appointment")).click();

        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Coming (0)", "Past (1)");
        assertThat(texts()).contains("Your appointment is cancelled.");
    }

    @Test
    @AsActor(role = Role.PATIENT, address = EMPTY)
    void somebodyElsesAppointmentIsOneThatDoesNotExist() {
        var rosas = booked("2027-01-11T16:00:00+01:00", "Rosa", "rosa-elsewhere@mail.example", false);

        for (AppointmentId id : new AppointmentId[] {rosas, new AppointmentId(UUID.randomUUID())}) {
            navigate(OwnAppointmentView.class, Map.of("id", id.value().toString()));
            assertThat($(H1.class).single().getText()).isEqualTo("There is no such appointment");
            assertThat(texts()).doesNotContain("Rosa");
        }
    }

    private String texts() {
        return Objects.requireNonNull(getCurrentView()).getElement().getTextRecursively();
    }

    private NativeButton button(String words) {
        return $(NativeButton.class).all().stream()
                .filter(Component::isVisible)
                .filter(it -> it.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private AppointmentId booked(String start, String firstName, String email, boolean forAnother) {
        var catalogue = directory.catalogue();
        var patient =
                new PatientDetails(firstName, "Álvarez", LocalDate.of(1981, 3, 14), forAnother ? null : email, null);
        var contact = forAnother ? new ContactDetails("Rosa Álvarez", "mother", email, null) : null;
        Instant at = OffsetDateTime.parse(start).toInstant();
        var outcome = booking.book(new BookingRequest(
                catalogue.findVisitType("ent-consultation").orElseThrow().id(),
                catalogue.findSpecialist("leyla-demir").orElseThrow().id(),
                at,
                null,
                null,
                patient,
                contact,
                null,
                false,
                null,
                new Visitor("192.0.2.7")));
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        return ((BookingOutcome.Booked) outcome).appointment().id();
    }
}
