package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.PersonMark;

/** What for, and with whom. */
class ReasonPart extends Div {

    /** A specialist, or anyone. */
    private record Whom(@Nullable Specialist specialist) {}

    /** Minutes, from which on hours say more. */
    private static final int LONG = 120;

    private final transient Catalogue catalogue;
    private final transient Runnable changed;
    private final Radios<Concern> concerns;
    private final Select<VisitType> visitType = new Select<>();
    private final Span about = CallWords.small("");
    private final Radios<Whom> whom;
    private final Div withWhom = new Div();
    private boolean known;
    private transient @Nullable SpecialistId byHistory;

    /** @param changed is told when it is another visit */
    ReasonPart(Catalogue catalogue, Runnable changed) {
        this.catalogue = catalogue;
        this.changed = changed;
        this.concerns = new Radios<>(
                getTranslation("call.what"), "chip", (it, number) -> chip(it.name(), number), _ -> concernChosen());
        this.whom = new Radios<>(
                getTranslation("call.whom"), "chip", (it, number) -> specialist(it, number), _ -> changed.run());
        addClassName("s-bk-q");
        concerns.addClassName("chips");
        whom.addClassName("chips");
        concerns.getElement().setAttribute("data-key", "F3");
        whom.getElement().setAttribute("data-key", "F4");
        visitType.setAriaLabel(getTranslation("call.visit-type"));
        visitType.setItemLabelGenerator(VisitType::name);
        visitType.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showWhom(null);
                changed.run();
            }
        });
        var kind = new Div(visitType, about);
        kind.addClassName("s-kind");
        withWhom.addClassName("s-bk-q");
        withWhom.add(CallWords.heading(getTranslation("call.whom"), "F4"), whom);
        add(CallWords.heading(getTranslation("call.what"), "F3"), concerns, kind, withWhom);
        concerns.show(
                catalogue.concerns(), catalogue.concerns().stream().findFirst().orElse(null));
        showTypes();
    }

    /**
     * Somebody who was here before comes for a follow-up with whom they saw; whoever was or will be here, for the same
     * reason.
     */
    void isFor(boolean nowKnown, VisitHistory history) {
        forgetTheirs();
        boolean before = known;
        known = nowKnown && !history.past().isEmpty();
        if (!known && !before && history.isEmpty()) {
            return;
        }
        history.concern()
                .map(catalogue::concern)
                .filter(catalogue.concerns()::contains)
                .ifPresent(concerns::choose);
        showTypes();
        if (known && isFollowUp() && chosen().isEmpty()) {
            history.specialist().ifPresent(this::choose);
            byHistory = chosen().orElse(null);
        }
    }

    private boolean isFollowUp() {
        return visitType().filter(it -> it.bookableBy() == BookableBy.KNOWN).isPresent();
    }

    private Optional<SpecialistId> chosen() {
        return Optional.ofNullable(whom.value()).map(Whom::specialist).map(Specialist::id);
    }

    /** Whom somebody has pointed at or chosen stays; whom only the caller before has seen does not. */
    private void forgetTheirs() {
        if (byHistory != null && chosen().filter(byHistory::equals).isPresent()) {
            anyone();
        }
        byHistory = null;
    }

    private void concernChosen() {
        showTypes();
        changed.run();
    }

    /** Those for the concern first, then all others: the desk may book each. */
    private void showTypes() {
        List<VisitType> offered = catalogue.visitTypes();
        List<VisitType> forIt = Optional.ofNullable(concerns.value()).map(Concern::leadsTo).orElse(List.of()).stream()
                .flatMap(id -> offered.stream().filter(it -> it.id().equals(id)))
                .toList();
        visitType.setItems(Stream.concat(forIt.stream(), offered.stream().filter(it -> !forIt.contains(it)))
                .toList());
        Stream<VisitType> first =
                known ? forIt.stream().filter(it -> it.bookableBy() == BookableBy.KNOWN) : forIt.stream();
        visitType.setValue(first.findFirst()
                .or(() -> forIt.stream().findFirst())
                .or(() -> offered.stream().findFirst())
                .orElse(null));
        showWhom(whom.value());
    }

    private void showWhom(@Nullable Whom before) {
        VisitType type = visitType.getValue();
        List<Whom> choices = type == null || !type.withSpecialist()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Whom(null)),
                                catalogue.specialistsFor(type.id(), concernOf(type)).stream()
                                        .map(Whom::new))
                        .toList();
        withWhom.setVisible(!choices.isEmpty());
        whom.show(
                choices,
                before != null && choices.contains(before)
                        ? before
                        : choices.stream().findFirst().orElse(null));
        about.setText(type == null ? "" : length(type.minutes()));
    }

    private String length(int minutes) {
        return minutes < LONG
                ? getTranslation("call.minutes", minutes)
                : getTranslation("call.hours", minutes / 60, minutes % 60);
    }

    /** A visit of a kind to which the concern does not lead is booked without it. */
    private @Nullable ConcernId concernOf(VisitType type) {
        Concern concern = concerns.value();
        return concern != null && concern.leadsTo().contains(type.id()) ? concern.id() : null;
    }

    Optional<VisitType> visitType() {
        return Optional.ofNullable(visitType.getValue());
    }

    Optional<Wish> wish() {
        return visitType().map(type -> {
            Whom with = whom.value();
            Specialist specialist = with == null ? null : with.specialist();
            return new Wish(type.id(), specialist == null ? null : specialist.id(), concernOf(type));
        });
    }

    /** For the first reason that leads to that specialist; where none does, all stays as it is. */
    void with(SpecialistId wanted) {
        Stream.concat(Stream.ofNullable(concerns.value()), catalogue.concerns().stream())
                .filter(it -> leadsTo(it, wanted))
                .findFirst()
                .ifPresent(concern -> {
                    concerns.choose(concern);
                    showTypes();
                    choose(wanted);
                });
    }

    private boolean leadsTo(Concern concern, SpecialistId wanted) {
        return concern.leadsTo().stream()
                .limit(1)
                .flatMap(type -> catalogue.specialistsFor(type, concern.id()).stream())
                .anyMatch(it -> it.id().equals(wanted));
    }

    private void choose(SpecialistId wanted) {
        whom.items().stream()
                .filter(it -> it.specialist() != null && it.specialist().id().equals(wanted))
                .findFirst()
                .ifPresent(whom::choose);
    }

    void anyone() {
        whom.items().stream().findFirst().ifPresent(whom::choose);
    }

    private static List<Component> chip(String words, int number) {
        var name = new Span(words);
        return number < 10 ? List.of(name, CallWords.key(String.valueOf(number))) : List.of(name);
    }

    private List<Component> specialist(Whom choice, int number) {
        Specialist specialist = choice.specialist();
        PersonMark mark = specialist == null
                ? PersonMark.anyone()
                : PersonMark.of(specialist.name(), catalogue.specialists().indexOf(specialist));
        String name = specialist == null ? getTranslation("call.anyone") : specialist.name();
        return Stream.concat(Stream.of(mark), chip(name, number).stream()).toList();
    }
}
