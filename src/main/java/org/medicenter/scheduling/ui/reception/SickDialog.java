package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.SickLeave;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
import org.medicenter.ui.Icon;

/**
 * A specialist falls ill: first their time is taken off, so that nobody books it any more, then their patients are moved.
 * Who is entered already is led to the patients at once.
 */
class SickDialog extends Dialog {

    private final transient AwayDesk desk;
    private final transient AwayPlace place;
    private final transient Consumer<String> done;

    private final Select<Specialist> who = new Select<>();
    private final DateBox from = new DateBox(getTranslation("away.ill.from"));
    private final DateBox until = new DateBox(getTranslation("away.ill.until"));
    private final Div note = new Div();
    private final NativeButton take = Buttons.button(getTranslation("away.ill.take"), "primary", this::take);

    /** @param preset null: it is asked */
    SickDialog(AwayDesk desk, AwayPlace place, @Nullable SpecialistId preset, Consumer<String> done) {
        this.desk = desk;
        this.place = place;
        this.done = done;
        addClassNames("staff-page", "mc-staff", "s-awaydialog");
        setHeaderTitle(getTranslation("away.ill.title"));
        List<Specialist> people = people();
        who.setLabel(getTranslation("away.ill.who"));
        who.setItems(people);
        who.setItemLabelGenerator(Specialist::name);
        people.stream().filter(it -> it.id().equals(preset)).findFirst().ifPresent(who::setValue);
        from.setValue(place.first());
        until.setValue(place.first());
        note.addClassName("s-awaynote");
        note.getElement().setAttribute("role", "status");
        ask();
    }

    private List<Specialist> people() {
        List<ResourceId> there = desk.blocking().blockable(place.location().id());
        return place.catalogue().specialists().stream()
                .filter(it -> there.contains(it.id().resource()))
                .toList();
    }

    private void ask() {
        var dates = new Div(from, until);
        dates.addClassName("s-awayrow");
        var fields = new Div(who, dates);
        fields.addClassName("s-awayform");
        add(fields, note);
        getFooter().add(Buttons.button(getTranslation("away.leave"), "ghost", this::close), take);
        List.<HasValue<?, ?>>of(who, from, until).forEach(it -> it.addValueChangeListener(change -> look()));
        look();
        if (who.getValue() == null) {
            who.focus();
        } else {
            until.focus();
        }
    }

    private void look() {
        take.setEnabled(isComplete());
        if (who.getValue() == null) {
            say("info-fill", new Paragraph(getTranslation("away.ill.next")));
        } else if (!isComplete()) {
            say("warning-circle-fill", new Paragraph(whyNot()));
        } else {
            int visits = desk.sickDays().count(who.getValue().id(), location(), from.getValue(), until.getValue());
            say(
                    "info-fill",
                    new Paragraph(getTranslation(
                                    "away.ill.count", visits, who.getValue().name()) + " "
                            + getTranslation("away.ill.next")));
        }
    }

    private String whyNot() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        return first != null && last != null && last.isBefore(first)
                ? getTranslation("away.ill.backwards")
                : getTranslation("away.ill.dates", SickLeave.LONGEST);
    }

    private boolean isComplete() {
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        return who.getValue() != null
                && first != null
                && last != null
                && !first.isBefore(place.today())
                && !last.isBefore(first)
                && !last.isAfter(first.plusDays(SickLeave.LONGEST - 1));
    }

    private void take() {
        if (!isComplete()) {
            look();
            return;
        }
        Specialist ill = who.getValue();
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        desk.sickLeave().take(ill.id(), location(), first, last, getTranslation("away.ill.note"));
        done.accept(getTranslation("away.ill.taken", ill.name(), place.formats().weekdayDate(first)));
        removeAll();
        getFooter().removeAll();
        addClassName("s-wide");
        setHeaderTitle(getTranslation("away.ill.title.of", ill.name()));
        var patients = new SickPatients(desk.sickDays(), place, ill.id(), first, last, done);
        add(patients);
        getFooter().add(patients.summary(), Buttons.button(getTranslation("away.leave"), "ghost", this::close));
        getFooter().add(patients.buttons());
        patients.focusFirst();
    }

    private void say(String icon, Paragraph words) {
        note.removeAll();
        note.add(Icon.of(icon), words);
    }

    private LocationId location() {
        return place.location().id();
    }
}
