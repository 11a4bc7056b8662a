package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;

/** The second step: who comes. The time is kept meanwhile; when it is lost, another takes its place right here. */
class DetailsStep extends Div {

    /** What the page does for this step. */
    interface Actions {

        void keepLonger();

        void backToTimes();

        /** The browser says that the time is not kept any more. */
        void holdEnded();

        /** Keeps another time instead. */
        void holdInstead(FreeTime time);

        /** All that the page itself can see is in order. */
        void book();
    }

    private final transient Offers offers;
    private final transient PatientRegister patients;
    private final Actions actions;

    private final DetailsForm form = new DetailsForm();
    private final HoldLine holdLine;
    private final TakenBox taken;
    private final Div notes = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private final NativeButton submit = new NativeButton();
    private final Span need = new Span();
    private final Summary summary = new Summary();
    private boolean timeIsLost;

    DetailsStep(Offers offers, PatientRegister patients, Actions actions) {
        this.offers = offers;
        this.patients = patients;
        this.actions = actions;
        addClassName("wrap");
        holdLine = new HoldLine(actions::keepLonger, actions::backToTimes);
        holdLine.addEndListener(end -> actions.holdEnded());
        taken = new TakenBox(offers, actions::holdInstead);
        notes.addClassName("notes");
        var column = new Div(holdLine, taken, notes, errors, form, submitRow());
        column.addClassNames("stack-l", "detailscol");
        var grid = new Div(column, summary);
        grid.addClassName("bookgrid");
        add(grid);
    }

    DetailsForm form() {
        return form;
    }

    void showHeld(BookingChoice choice, HeldTime held) {
        Formats formats = offers.formats(choice, getLocale());
        timeIsLost = false;
        taken.hide();
        notes.removeAll();
        holdLine.setVisible(true);
        holdLine.show(held, offers.now(), formats);
        showSubmit();
        showSummary(choice, held.time(), false, formats);
    }

    /** Another time was chosen in place of a lost one: the line that says how long it is kept has the attention. */
    void focusHold() {
        holdLine.focus();
    }

    void showLost(
            BookingChoice choice, FreeTime lost, TakenBox.Message message, List<FreeTime> alternatives, boolean ended) {
        Formats formats = offers.formats(choice, getLocale());
        timeIsLost = true;
        holdLine.setVisible(false);
        errors.show(List.of(), form::labelOf);
        taken.show(message, lost.start(), alternatives, formats);
        showSubmit();
        showSummary(choice, lost, true, formats);
        if (ended) {
            taken.focus();
        } else {
            taken.focusAlways();
        }
    }

    void showMistakes(List<Mistake> mistakes) {
        showFaults(mistakes.stream().map(DetailsForm::fault).toList());
    }

    /** Nothing was booked, nothing is lost. */
    void say(String sentence, @Nullable String phone) {
        notes.removeAll();
        var note = new Note(
                        "info-fill",
                        sentence + (phone == null ? "" : " " + getTranslation("booking.refused.call", phone)))
                .announced();
        note.getElement().setAttribute("tabindex", "-1");
        notes.add(note);
        note.getElement().executeJs("this.focus(); this.scrollIntoView({ block: 'nearest' });");
    }

    private void pressed() {
        notes.removeAll();
        if (timeIsLost) {
            taken.focusAlways();
            return;
        }
        var faults = new ArrayList<>(form.ownFaults());
        String country = offers.catalogue().clinic().country();
        if (patients.check(form.patient(), form.contact(), country) instanceof PatientCheck.Incomplete incomplete) {
            incomplete.mistakes().stream().map(DetailsForm::fault).forEach(faults::add);
        }
        showFaults(faults);
        if (faults.isEmpty()) {
            actions.book();
        }
    }

    private void showFaults(List<DetailsForm.Fault> faults) {
        errors.show(form.showFaults(faults), form::labelOf);
    }

    private void showSubmit() {
        submit.getElement().setAttribute("aria-disabled", String.valueOf(timeIsLost));
        need.setVisible(timeIsLost);
    }

    private void showSummary(BookingChoice choice, FreeTime time, boolean gone, Formats formats) {
        Instant changeUntil = choice.visitType() == null ? null : offers.changeableUntil(choice.visitType(), time);
        summary.show(new Summary.Content(choice, time, changeUntil, gone), offers.catalogue(), formats);
    }

    private Div submitRow() {
        submit.setText(getTranslation("booking.submit"));
        submit.addClassNames("btn", "primary", "big", "submit");
        submit.getElement().setAttribute("aria-describedby", "need");
        submit.addClickListener(click -> pressed());
        need.setId("need");
        need.addClassName("muted");
        need.setText(getTranslation("booking.submit.need-time"));
        var back = new NativeButton(getTranslation("booking.submit.back"), click -> actions.backToTimes());
        back.addClassNames("btn", "ghost");
        var row = new Div(submit, need, back);
        row.addClassNames("row", "wrap-x");
        return row;
    }
}
