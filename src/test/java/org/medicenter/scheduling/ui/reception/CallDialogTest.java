package org.medicenter.scheduling.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk books whatever the clinic offers, also what needs no specialist. */
class CallDialogTest extends ViewTest {

    @Autowired
    private CallDesk desk;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private DayBoard board;

    @Autowired
    private PatientRegister register;

    @Autowired
    private Clock clock;

    @BeforeEach
    void theReceptionWorks() {
        var actor = new Actor(
                AccountId.random(),
                "Birgit Steiner",
                Set.of(Role.RECEPTIONIST),
                directory.catalogue().locations().stream()
                        .map(it -> it.id().value())
                        .collect(Collectors.toSet()),
                null);
        new SignedInAs(actor).works();
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void eachKindOfVisitCanBeChosen_andSaysHowLongItTakes() {
        open();
        List<VisitType> offered = directory.catalogue().visitTypes();
        assertThat(offered).anyMatch(it -> !it.withSpecialist());

        for (VisitType kind : offered) {
            choose(kind);

            assertThat(lengths())
                    .as(kind.name())
                    .contains(kind.minutes() < 120 ? kind.minutes() + " min" : "10 h 30 min");
        }
    }

    @Test
    void whoWasHereBeforeComesForAFollowUpWithWhomTheySaw_andWhoOnlyComesForTheFirstTimeDoesNot() {
        DayEntry seen = entry(AppointmentStatus.DONE);
        openFor(seen);
        assertThat(kind().getValue().bookableBy()).isEqualTo(BookableBy.KNOWN);
        assertThat(chosenWhom())
                .isEqualTo(directory
                        .catalogue()
                        .specialist(Objects.requireNonNull(seen.specialist()))
                        .name());
        $(CallDialog.class).single().close();

        openFor(entry(AppointmentStatus.BOOKED));
        assertThat(kind().getValue().bookableBy()).isNotEqualTo(BookableBy.KNOWN);
    }

    @Test
    void whomSomebodyHasPointedAtStays_andTheNextCallerIsNotOfferedTheDoctorOfTheOneBefore() {
        UI.getCurrent().navigate("reception");
        DayEntry seen = entry(AppointmentStatus.DONE);
        VisitHistory history =
                desk.visits().of(board.look(seen.id()).orElseThrow().patient());
        SpecialistId theirs = Objects.requireNonNull(seen.specialist());
        var what = new ReasonPart(directory.catalogue(), () -> {});

        what.isFor(true, history);
        assertThat(what.wish().orElseThrow().specialist()).isEqualTo(theirs);
        what.isFor(false, VisitHistory.NONE);
        assertThat(what.wish().orElseThrow().specialist()).isNull();

        SpecialistId another = directory.catalogue().specialists().stream()
                .map(Specialist::id)
                .filter(it -> !it.equals(theirs))
                .findFirst()
                .orElseThrow();
        what.with(another);
        what.isFor(true, history);
        assertThat(what.wish().orElseThrow().specialist()).isEqualTo(another);
    }

    /** Of somebody who has one visit only. */
    private DayEntry entry(AppointmentStatus status) {
        var clinic = directory.catalogue().mainLocation().orElseThrow();
        var today = clock.instant().atZone(clinic.zone()).toLocalDate();
        return board.on(clinic.id(), today).list().stream()
                .filter(it -> it.status() == status && it.specialist() != null)
                .filter(it -> visits(it).size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private List<VisitHistory.EarlierVisit> visits(DayEntry entry) {
        var history = desk.visits().of(board.look(entry.id()).orElseThrow().patient());
        return Stream.concat(history.past().stream(), history.coming().stream()).toList();
    }

    private void openFor(DayEntry entry) {
        UI.getCurrent().navigate("reception");
        var patient = board.look(entry.id()).orElseThrow().patient();
        new CallDialog(desk, (booked, name) -> {}, waiting -> {})
                .openFor(register.find(patient).orElseThrow());
    }

    private String chosenWhom() {
        return $(NativeButton.class).all().stream()
                .filter(it -> "true".equals(it.getElement().getAttribute("aria-checked")))
                .map(it -> it.getElement().getTextRecursively())
                .filter(text -> directory.catalogue().specialists().stream().anyMatch(who -> text.contains(who.name())))
                .map(text -> directory.catalogue().specialists().stream()
                        .map(Specialist::name)
                        .filter(text::contains)
                        .findFirst()
                        .orElseThrow())
                .findFirst()
                .orElse("");
    }

    private void open() {
        UI.getCurrent().navigate("reception");
        new CallDialog(desk, (booked, name) -> {}, waiting -> {}).open(false);
    }

    private List<String> lengths() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private void choose(VisitType kind) {
        test(kind()).selectItem(kind.name());
    }

    @SuppressWarnings("unchecked")
    private Select<VisitType> kind() {
        return (Select<VisitType>)
                $(Select.class).withAriaLabel("Kind of visit").single();
    }
}
