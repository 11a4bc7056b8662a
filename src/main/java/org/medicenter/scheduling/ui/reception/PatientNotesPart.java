package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.patients.FileOutcome;
import org.medicenter.patients.LastChange;
import org.medicenter.patients.PatientFiles;
import org.medicenter.patients.PatientNote;
import org.medicenter.patients.PatientSheet;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** What the desk has to know. Notes are added and taken back, never written over. */
class PatientNotesPart extends Section {

    private final transient PatientDesk desk;
    private final transient PatientSheet sheet;
    private final transient Formats formats;
    private final transient Consumer<PatientSheet> changed;
    private final TextArea text = new TextArea();

    PatientNotesPart(PatientDesk desk, PatientSheet sheet, Formats formats, Consumer<PatientSheet> changed) {
        this.desk = desk;
        this.sheet = sheet;
        this.formats = formats;
        this.changed = changed;
        addClassName("s-filepart");
        add(PatientPanel.part(getTranslation("patients.notes"), null));
        List<PatientNote> counting =
                sheet.notes().stream().filter(it -> it.removed() == null).toList();
        List<PatientNote> removed =
                sheet.notes().stream().filter(it -> it.removed() != null).toList();
        if (counting.isEmpty()) {
            var none = new Paragraph(getTranslation("patients.notes.none"));
            none.addClassNames("muted", "small");
            add(none);
        } else {
            add(list(counting));
        }
        if (sheet.mayChange()) {
            add(form());
        }
        if (!removed.isEmpty()) {
            add(new NativeDetails(getTranslation("patients.notes.removed", removed.size()), list(removed)));
        }
    }

    private UnorderedList list(List<PatientNote> notes) {
        var list = new UnorderedList();
        list.addClassName("s-rows");
        notes.forEach(it -> list.add(row(it)));
        return list;
    }

    private ListItem row(PatientNote note) {
        var words = new Paragraph(note.text());
        words.addClassName("s-notetext");
        LastChange removed = note.removed();
        var by = new Paragraph(
                removed == null
                        ? getTranslation("patients.note.by", note.by(), when(note.at()))
                        : getTranslation(
                                "patients.note.removed-by",
                                note.by(),
                                when(note.at()),
                                removed.by(),
                                when(removed.at())));
        by.addClassNames("small", "muted");
        var row = new ListItem(new Div(words, by));
        if (removed == null && sheet.mayChange()) {
            row.add(Buttons.iconButton(
                    "x-bold",
                    getTranslation("patients.note.remove"),
                    () -> take(desk.files().removeNote(sheet.id(), note.id()))));
        }
        return row;
    }

    private String when(Instant at) {
        return formats.fullDate(formats.date(at)) + " " + formats.time(at);
    }

    private Div form() {
        text.setId("patient-note");
        text.setLabel(getTranslation("patients.note.new"));
        text.setPlaceholder(getTranslation("patients.note.placeholder"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        NoteDrafts drafts = NoteDrafts.of(VaadinSession.getCurrent());
        text.setValue(drafts.about(sheet.id()));
        text.addValueChangeListener(change -> drafts.keep(sheet.id(), change.getValue()));
        text.setManualValidation(true);
        text.setMinRows(2);
        text.setWidthFull();
        NativeButton write = Buttons.button(getTranslation("patients.note.add"), "line", () -> write(drafts));
        var form = new Div(text, write);
        form.addClassName("s-noteform");
        return form;
    }

    private void write(NoteDrafts drafts) {
        FileOutcome outcome = desk.files().addNote(sheet.id(), text.getValue());
        if (outcome instanceof FileOutcome.Saved) {
            drafts.keep(sheet.id(), "");
        }
        take(outcome);
    }

    private void take(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Saved saved -> changed.accept(saved.sheet());
            case FileOutcome.Overtaken overtaken -> changed.accept(overtaken.now());
            case FileOutcome.Wrong wrong -> {
                text.setErrorMessage(getTranslation(
                        "patients.note.mistake." + wrong.mistakes().getFirst().code(), PatientFiles.LONGEST_NOTE));
                text.setInvalid(true);
                text.focus();
            }
            case FileOutcome.Unknown _ -> {
                text.setErrorMessage(getTranslation("patients.gone"));
                text.setInvalid(true);
            }
        }
    }
}
