package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.SickDays;
import org.medicenter.scheduling.SickMove;
import org.medicenter.scheduling.SickMove.Choice;
import org.medicenter.scheduling.SickVisit;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** The patients of who has fallen ill, each with other times, to be moved one by one or all at once. */
class SickPatients extends Div {

    private final transient SickDays sickDays;
    private final transient AwayPlace place;
    private final transient SpecialistId ill;
    private final transient LocalDate first;
    private final transient LocalDate last;
    private final transient Consumer<String> done;

    private final Div trouble = new Div();
    private final OrderedList list = new OrderedList();
    private final Span summary = new Span();
    private final NativeButton firstForAll =
            Buttons.button(getTranslation("away.ill.first"), "line", this::chooseFirst);
    private final NativeButton moveAll = Buttons.button("", "primary", this::moveChosen);
    private final transient Map<AppointmentId, SickRow> rows = new LinkedHashMap<>();
    private transient List<SickVisit> visits = List.of();

    SickPatients(
            SickDays sickDays,
            AwayPlace place,
            SpecialistId ill,
            LocalDate first,
            LocalDate last,
            Consumer<String> done) {
        this.sickDays = sickDays;
        this.place = place;
        this.ill = ill;
        this.first = first;
        this.last = last;
        this.done = done;
        addClassName("s-sick");
        trouble.getElement().setAttribute("role", "alert");
        list.getElement().setAttribute("aria-label", getTranslation("away.ill.list"));
        summary.addClassName("s-sicksum");
        summary.getElement().setAttribute("role", "status");
        add(trouble, list);
        load();
        rows.values().forEach(list::add);
        if (visits.isEmpty()) {
            list.setVisible(false);
            add(new Paragraph(getTranslation(
                    "away.ill.none.text", place.catalogue().specialist(ill).name())));
        }
        count();
    }

    Span summary() {
        return summary;
    }

    Component buttons() {
        var buttons = new Div(firstForAll, moveAll);
        buttons.addClassName("s-sickdo");
        return buttons;
    }

    void focusFirst() {
        if (firstForAll.isVisible()) {
            firstForAll.getElement().executeJs("setTimeout(() => this.focus(), 60)");
        }
    }

    private void load() {
        visits = sickDays.list(ill, place.location().id(), first, last);
        for (SickVisit visit : visits) {
            SickRow row = rows.computeIfAbsent(visit.id(), id -> new SickRow(place, this::count, () -> moveOne(id)));
            row.show(visit);
        }
    }

    private void chooseFirst() {
        Map<AppointmentId, FreeTime> chosen = sickDays.firstForAll(visits);
        rows.forEach((id, row) -> Optional.ofNullable(chosen.get(id)).ifPresent(row::choose));
        count();
        moveAll.getElement().executeJs("setTimeout(() => this.focus(), 60)");
    }

    private void moveOne(AppointmentId id) {
        row(id).choice().ifPresent(choice -> move(List.of(choice)));
    }

    private void moveChosen() {
        List<Choice> choices =
                rows.values().stream().flatMap(it -> it.choice().stream()).toList();
        if (!choices.isEmpty()) {
            move(choices);
        }
    }

    private void move(List<Choice> choices) {
        SickMove outcome = sickDays.move(choices);
        trouble.removeAll();
        switch (outcome) {
            case SickMove.Moved moved -> {
                choices.forEach(it -> row(it.visit()).moved(it.to()));
                load();
                done.accept(getTranslation("away.ill.all-moved", moved.visits()));
            }
            case SickMove.NoneMoved none -> {
                Map<AppointmentId, Choice> wanted = new HashMap<>();
                choices.forEach(it -> wanted.put(it.visit(), it));
                load();
                none.why().forEach((id, why) -> row(id).warn(why));
                wanted.keySet().stream()
                        .filter(it -> !none.why().containsKey(it))
                        .forEach(it -> row(it).choose(
                                        Objects.requireNonNull(wanted.get(it)).to()));
                say(getTranslation("away.ill.none-moved", none.why().size()));
            }
            case SickMove.Busy _ -> say(getTranslation("away.busy"));
        }
        count();
    }

    private void say(String words) {
        var note = new Div(Icon.of("warning-circle-fill"), new Paragraph(words));
        note.addClassNames("s-awaynote", "s-warn");
        trouble.add(note);
    }

    private void count() {
        long open = rows.values().stream().filter(SickRow::isOpen).count();
        int chosen = (int)
                rows.values().stream().filter(it -> it.choice().isPresent()).count();
        summary.setText(getTranslation("away.ill.left", open));
        firstForAll.setVisible(open > 0);
        moveAll.setVisible(open > 0);
        moveAll.setEnabled(chosen > 0);
        moveAll.setText(
                chosen == 0 ? getTranslation("away.ill.move") : getTranslation("away.ill.move.all", chosen, open));
    }

    private SickRow row(AppointmentId id) {
        return Objects.requireNonNull(rows.get(id), "Whoever is moved stands on the list");
    }
}
