package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.VisitType;
import org.medicenter.ui.Icon;

/** "What is it about?": the concern, and the kind of visit that it leads to. */
class ConcernPicker extends Section {

    private final Chips<Concern> concerns;
    private final Chips<VisitType> visitTypes;
    private final Checkbox wasHereBefore = new Checkbox();
    private Catalogue catalogue;

    ConcernPicker(
            Catalogue catalogue, Consumer<Concern> concern, Consumer<VisitType> visitType, Consumer<Boolean> known) {
        this.catalogue = catalogue;
        addClassName("q");
        concerns = new Chips<>(getTranslation("booking.concern"), ConcernPicker::concern, concern);
        visitTypes = new Chips<>(getTranslation("booking.visit-type"), this::visitType, visitType);
        visitTypes.removeClassName("chips");
        visitTypes.addClassName("vtypes");
        wasHereBefore.setLabel(getTranslation("booking.known"));
        wasHereBefore.addClassName("known");
        wasHereBefore.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                known.accept(change.getValue());
            }
        });
        add(new Header(new H2(getTranslation("booking.concern.question"))), concerns, visitTypes);
    }

    void show(BookingChoice choice, Catalogue newest) {
        catalogue = newest;
        concerns.show(newest.concerns(), choice.concern());
        List<VisitType> fitting = visitTypes(choice);
        visitTypes.show(fitting, choice.visitType());
        visitTypes.setVisible(!fitting.isEmpty());
        if (choice.asksWhetherKnown()) {
            add(wasHereBefore);
        } else {
            remove(wasHereBefore);
        }
        wasHereBefore.setValue(choice.knownPatient());
        showKnownMissing(false);
    }

    /** A follow-up is for people who were here before: it is asked, and nothing else happens until it is answered. */
    void askWhetherKnown() {
        showKnownMissing(true);
        wasHereBefore.focus();
    }

    void focusConcerns() {
        concerns.focus();
    }

    private void showKnownMissing(boolean missing) {
        wasHereBefore.setErrorMessage(missing ? getTranslation("booking.known.missing") : "");
        wasHereBefore.setInvalid(missing);
    }

    private List<VisitType> visitTypes(BookingChoice choice) {
        if (choice.concern() != null) {
            return BookingChoice.visitTypesFor(choice.concern(), catalogue);
        }
        return choice.visitType() == null ? List.of() : List.of(choice.visitType());
    }

    private static Div concern(Concern concern) {
        var chip = new Div(Icon.ofConcern(concern.slug()), new Span(concern.name()));
        chip.addClassName("on");
        return chip;
    }

    private Div visitType(VisitType visitType) {
        Location location = catalogue.location(visitType.locations().getFirst());
        String hint = getTranslation("booking.visit-type.hint", visitType.minutes(), location.name());
        if (visitType.bookableBy() == BookableBy.KNOWN) {
            hint += ". " + getTranslation("booking.visit-type.known");
        }
        var words = new Span(hint);
        words.addClassName("hint");
        var card = new Div(DayColumn.bold(visitType.name()), words);
        card.addClassName("on");
        return card;
    }
}
