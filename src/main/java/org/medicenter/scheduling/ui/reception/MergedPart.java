package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.function.Consumer;
import org.medicenter.patients.LastChange;
import org.medicenter.patients.MergedRecord;
import org.medicenter.patients.PatientSheet;
import org.medicenter.patients.UndoOutcome;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** Which records have become part of this one, and the way back. */
class MergedPart extends Section {

    private final transient PatientDesk desk;
    private final transient Formats formats;
    private final transient Consumer<PatientSheet> changed;
    private final Div refusal = CallWords.refusal();

    MergedPart(
            PatientDesk desk, PatientSheet sheet, CallerWords words, Formats formats, Consumer<PatientSheet> changed) {
        this.desk = desk;
        this.formats = formats;
        this.changed = changed;
        addClassName("s-filepart");
        setVisible(!sheet.merged().isEmpty());
        var list = new UnorderedList();
        list.addClassName("s-rows");
        sheet.merged().forEach(it -> list.add(row(it, words, sheet.mayChange())));
        add(PatientPanel.part(getTranslation("patients.merged"), null), list, refusal);
    }

    private ListItem row(MergedRecord merged, CallerWords words, boolean mayChange) {
        var who = new Div(new Span(merged.other().name() + ", "
                + getTranslation("call.born", words.date(merged.other().dateOfBirth()))));
        boolean undoable = desk.calls().clock().instant().isBefore(merged.undoableUntil());
        var by = new Paragraph(getTranslation(
                undoable ? "patients.merged.by-undoable" : "patients.merged.by",
                merged.by(),
                date(merged.at()),
                date(merged.undoableUntil())));
        by.addClassNames("small", "muted");
        var row = new ListItem(new Div(who, by));
        if (undoable && mayChange) {
            row.add(Buttons.button(
                    "arrow-counter-clockwise", getTranslation("patients.merged.undo"), "line", () -> undo(merged)));
        }
        return row;
    }

    private String date(Instant at) {
        return formats.fullDate(formats.date(at));
    }

    private void undo(MergedRecord merged) {
        CallWords.say(refusal, "");
        switch (desk.merging().undo(merged.id())) {
            case UndoOutcome.Undone undone -> changed.accept(undone.kept());
            case UndoOutcome.TooLate late ->
                CallWords.say(refusal, getTranslation("patients.undo.late", date(late.until())));
            case UndoOutcome.ChangedSince(LastChange change) ->
                CallWords.say(
                        refusal,
                        getTranslation(
                                "patients.undo.changed",
                                change == null ? getTranslation("patients.somebody") : change.by()));
            case UndoOutcome.MergedSince since ->
                CallWords.say(
                        refusal,
                        getTranslation("patients.undo.merged", since.into().name()));
            case UndoOutcome.Unknown _ -> CallWords.say(refusal, getTranslation("patients.undo.unknown"));
        }
    }
}
