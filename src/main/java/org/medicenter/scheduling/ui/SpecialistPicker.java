package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Specialist;
import org.medicenter.ui.PersonMark;

/** "With whom?": one specialist, or anyone who can help. */
class SpecialistPicker extends Section {

    private final Chips<Optional<Specialist>> specialists;
    private final Span howMany = new Span();
    private List<Specialist> all = List.of();

    /** @param chosen is told null for anyone */
    SpecialistPicker(Consumer<@Nullable Specialist> chosen) {
        addClassName("q");
        howMany.addClassNames("muted", "small");
        specialists = new Chips<>(
                getTranslation("booking.specialist"), this::chip, specialist -> chosen.accept(specialist.orElse(null)));
        add(new Header(new H2(getTranslation("booking.specialist.question")), howMany), specialists);
    }

    void show(BookingChoice choice, Catalogue catalogue) {
        all = catalogue.specialists();
        List<Specialist> fitting = choice.specialists(catalogue);
        setVisible(!fitting.isEmpty());
        howMany.setText(
                choice.concern() == null
                        ? getTranslation("booking.specialist.offer", fitting.size())
                        : getTranslation(
                                "booking.specialist.treat",
                                fitting.size(),
                                choice.concern().name()));
        specialists.show(
                Stream.concat(
                                Stream.of(Optional.<Specialist>empty()),
                                fitting.stream().map(Optional::of))
                        .toList(),
                Optional.ofNullable(choice.specialist()));
    }

    private Div chip(Optional<Specialist> specialist) {
        Div chip = specialist
                .map(it -> new Div(PersonMark.of(it.name(), all.indexOf(it)), new Span(it.name())))
                .orElseGet(() -> new Div(PersonMark.anyone(), new Span(getTranslation("booking.specialist.anyone"))));
        chip.addClassName("on");
        return chip;
    }
}
