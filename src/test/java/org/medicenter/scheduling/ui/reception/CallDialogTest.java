package org.medicenter.scheduling.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.VisitType;
import org.medicenter.support.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk books whatever the clinic offers, also what needs no specialist. */
class CallDialogTest extends ViewTest {

    @Autowired
    private CallDesk desk;

    @Autowired
    private ClinicDirectory directory;

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

    private void open() {
        UI.getCurrent().navigate("reception");
        new CallDialog(desk, (booked, name) -> {}, waiting -> {}).open(false);
    }

    private List<String> lengths() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private void choose(VisitType kind) {
        test((Select<VisitType>) $(Select.class).withAriaLabel("Kind of visit").single())
                .selectItem(kind.name());
    }
}
