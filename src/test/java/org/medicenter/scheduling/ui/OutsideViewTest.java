package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.AsActor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.OutsideNow;
import org.medicenter.hours.PatientPreview;
import org.medicenter.notifications.MessageFilter;
import org.medicenter.notifications.MessageKind;
import org.medicenter.notifications.MessageLine;
import org.medicenter.notifications.Messages;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.DeskBooking;
import org.medicenter.scheduling.DeskRequest;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.OutsideAppointment;
import org.medicenter.scheduling.OutsideAppointments;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list to work through, in the sample clinic, after a day was closed on which there are appointments. */
class OutsideViewTest extends ViewTest {

    /** A Thursday on which the sample clinic has no appointments, so that nobody else's test is disturbed. */
    private static final LocalDate CLOSED = LocalDate.of(2027, 2, 11);

    @Autowired
    private OpeningPlans plans;

    @Autowired
    private OutsideAppointments outside;

    @Autowired
    private Messages messages;

    @Autowired
    private PatientPreview preview;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private DeskBooking desk;

    @Autowired
    private VisitFlow flow;

    @Autowired
    private JdbcClient database;

    private final List<AppointmentId> booked = new ArrayList<>();
    private Location clinic;
    private OpeningPlan original;

    @BeforeEach
    void aDayIsClosed() {
        clinic = directory.catalogue().mainLocation().orElseThrow();
        administrator().works();
        List.of("Ada", "Berta", "Cleo", "Dora").forEach(this::book);
        original = plans.inForce(clinic.id());
        var plan = original.with(HoursException.closed(clinic.id(), CLOSED, CLOSED, "Move of the archive"));
        assertThat(plans.publish(original, plan)).isInstanceOf(SetupOutcome.Saved.class);
        assertThat(outside.count())
                .as("the sample clinic has appointments then")
                .isGreaterThan(3);
    }

    @AfterEach
    void theHoursAreTheUsualOnesAgain() {
        administrator().works();
        plans.publish(plans.inForce(clinic.id()), original);
        booked.forEach(it -> {
            flow.step(it, AppointmentStatus.CANCELLED);
            database.sql("delete from outgoing_message where appointment_id = ?")
                    .param(it.value())
                    .update();
        });
        SignedInAs.nobodyWorks();
    }

    private void book(String firstName) {
        var type = directory.catalogue().findVisitType("sleep-consultation").orElseThrow();
        var start = CLOSED.atTime(9 + booked.size(), 0).atZone(clinic.zone()).toInstant();
        var patient =
                new PatientDetails(firstName, "Probst", LocalDate.of(1980, 1, 1), firstName + "@mail.example", null);
        var outcome = desk.book(new DeskRequest(Wish.anyone(type.id()), start, patient, null, null));
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        booked.add(((BookingOutcome.Booked) outcome).appointment().id());
    }

    @Test
    void theListNamesEachOfThem_andTheMenuCountsThem() {
        open("");

        assertThat(text(OutsideList.class))
                .contains(outside.count() + " appointments to decide about", "Thu 11 Feb", "Closed then.");
        assertThat(allText()).contains(outside.count() + " appointments outside");
        assertThat($(OutsidePanel.class).exists()).isFalse();
    }

    @Test
    void oneIsKeptWithAReason_andTheNextOneOpens() {
        var first = first();
        int before = outside.count();
        open("appointment=" + first.id());

        press("Keep");
        press("Keep it");
        assertThat($(TextArea.class).single().getErrorMessage()).isEqualTo("Write a few words.");
        assertThat(outside.count()).isEqualTo(before);

        test($(TextArea.class).single()).setValue("The doctor comes in for her");
        press("Keep it");

        assertThat(outside.count()).isEqualTo(before - 1);
        assertThat(allText()).contains("The appointment of " + name(first) + " stays as it is.");
        assertThat($(H2.class).id("outside-one").getText()).isEqualTo(name(first()));
    }

    @Test
    void oneIsMovedToTheNearestFreeTime_andThePatientIsToldByTheOutbox() {
        var first = first();
        open("appointment=" + first.id());
        RadioButtonGroup<?> choice = $(RadioButtonGroup.class).single();
        assertThat(choice.getLabel()).isEqualTo("Nearest free times");

        assertThat(((FreeTime) choice.getValue()).specialist()).isEqualTo(first.specialist());

        press("Move and tell the patient");

        assertThat(allText()).contains("The appointment of " + name(first) + " was moved to ");
        assertThat(outside.find(first.id())).isEmpty();
        assertThat(told(first, MessageKind.CHANGE)).isTrue();
    }

    @Test
    void oneIsCancelled_andTheMessageStandsInTheMail() {
        var first = outside.page(0, 100).stream()
                .filter(it -> it.patient() != null && it.patient().email() != null)
                .findFirst()
                .orElseThrow();
        open("appointment=" + first.id());

        press("Cancel");
        press("Cancel the appointment");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        test($(TextArea.class).single()).setValue("We move the archive <b>that</b> day. Sorry!");
        press("Cancel the appointment");

        assertThat(allText()).contains("The appointment of " + name(first) + " was cancelled.");
        MessageLine line = message(first, MessageKind.CANCELLATION);
        assertThat(messages.open(line.id()).orElseThrow().letter()).isNotNull().satisfies(letter -> {
            assertThat(letter.html()).contains("The clinic writes", "We move the archive &lt;b&gt;that&lt;/b&gt; day");
            assertThat(letter.subject()).doesNotContain("archive");
        });
    }

    @Test
    void whatWasDecidedMeanwhile_saysSo() {
        open("appointment=" + UUID.randomUUID());
        assertThat(text(OutsidePanel.class)).contains("Nothing to decide");

        open("appointment=';drop");
        assertThat($(OutsidePanel.class).exists()).isFalse();
    }

    @Test
    void whoDoesNotWorkAtTheLocation_seesNoNameAndDecidesNothing() {
        somebody(Role.ADMIN, Set.of()).works();
        open("appointment=" + first().id());

        assertThat(text(OutsidePanel.class)).contains("You do not work at this location");
        assertThat($(NativeButton.class).withText("Keep").exists()).isFalse();
    }

    @Test
    void thePreviewShowsWhatAPatientSees_byTheDraftAndByWhatIsPublished() {
        var noon = CLOSED.atTime(12, 0).atZone(clinic.zone()).toInstant();

        var now = preview.at(clinic.id(), noon, plans.proposed(plans.inForce(clinic.id())));
        assertThat(now.getElement().getTextRecursively())
                .contains("Closed Opens Friday 12 February, 08:00", "Why: Move of the archive.", "We are closed now")
                .contains("Emergency 144");

        var undone = preview.at(clinic.id(), noon, plans.proposed(original));
        assertThat(undone.getElement().getTextRecursively())
                .contains("Open until", "Hours on that day: 08:00 to")
                .doesNotContain("We are closed now");
    }

    @Test
    @AsActor(role = Role.RECEPTIONIST)
    void thePageIsNotForReception() {
        somebody(Role.RECEPTIONIST, Set.of(clinic.id().value())).works();
        assertThatThrownBy(() -> navigate(OutsideView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private OutsideAppointment first() {
        return outside.page(0, 1).getFirst();
    }

    private static String name(OutsideAppointment outside) {
        return outside.patient() == null ? "" : outside.patient().name();
    }

    private boolean told(OutsideAppointment of, MessageKind kind) {
        return messages.page(new MessageFilter(Set.of(), of.reference()), 0, 20).stream()
                .anyMatch(it -> it.kind() == kind);
    }

    private MessageLine message(OutsideAppointment of, MessageKind kind) {
        return messages.page(new MessageFilter(Set.of(), of.reference()), 0, 20).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void open(String query) {
        UI.getCurrent().navigate(OutsideNow.PAGE, QueryParameters.fromString(query));
    }

    private void press(String text) {
        $(NativeButton.class).all().stream()
                .filter(it ->
                        it.isVisible() && it.getElement().getTextRecursively().equals(text))
                .findFirst()
                .ifPresentOrElse(it -> test(it).click(), () -> {
                    throw new AssertionError("There is no button " + text);
                });
    }

    private <T extends Component> String text(Class<T> type) {
        return $(type).single().getElement().getTextRecursively();
    }

    /** With the frame of administration around it. */
    private String allText() {
        Component outermost = $(OutsideView.class).single();
        while (outermost.getParent().filter(it -> !(it instanceof UI)).isPresent()) {
            outermost = outermost.getParent().orElseThrow();
        }
        return outermost.getElement().getTextRecursively();
    }

    private SignedInAs administrator() {
        return somebody(
                Role.ADMIN,
                directory.catalogue().locations().stream()
                        .map(it -> it.id().value())
                        .collect(Collectors.toSet()));
    }

    private static SignedInAs somebody(Role role, Set<UUID> locations) {
        return new SignedInAs(new Actor(AccountId.random(), "Hanna Leitner", Set.of(role), locations, null));
    }
}
