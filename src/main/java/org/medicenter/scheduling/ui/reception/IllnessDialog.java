package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.medicenter.hours.Illness;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/** An illness that a desk has reported: whose patients are still to be moved, and the way back. */
class IllnessDialog extends Dialog {

    private final transient AwayDesk desk;
    private final transient AwayPlace place;
    private final transient Illness illness;
    private final transient Consumer<String> done;
    private final String name;

    /** @param done is told what has happened, to be said */
    IllnessDialog(AwayDesk desk, AwayPlace place, Illness illness, Consumer<String> done) {
        this.desk = desk;
        this.place = place;
        this.illness = illness;
        this.done = done;
        this.name = place.catalogue().specialist(illness.specialist()).name();
        addClassNames("staff-page", "mc-staff", "s-awaydialog", "s-wide");
        setHeaderTitle(getTranslation("away.ill.title.of", name));
        LocalDate today = place.today();
        LocalDate from = illness.first().isBefore(today) ? today : illness.first();
        var patients = new SickPatients(desk.sickDays(), place, illness.specialist(), from, illness.last(), done);
        add(note(), patients);
        getFooter()
                .add(
                        patients.summary(),
                        Buttons.button(getTranslation("away.illness.take-back"), "danger-line", this::takeBack),
                        Buttons.button(getTranslation("away.leave"), "ghost", this::close),
                        patients.buttons());
        patients.focusFirst();
    }

    private Div note() {
        Formats formats = place.formats();
        var words = new Paragraph(getTranslation(
                "away.illness.dates",
                formats.weekdayDate(illness.first()),
                formats.weekdayDate(illness.last()),
                illness.first().equals(illness.last()) ? 1 : 2));
        var note = new Div(Icon.of("info-fill"), words);
        note.addClassName("s-awaynote");
        return note;
    }

    private void takeBack() {
        boolean taken = desk.sickLeave().takeBack(illness, place.location().id());
        close();
        done.accept(getTranslation(taken ? "away.illness.taken-back" : "away.illness.gone", name));
    }
}
