package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.FileOutcome;
import org.medicenter.patients.LastChange;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientSheet;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.FirstFocus;
import org.medicenter.ui.Icon;

/** Asks for something that is to be kept of a patient. What is wrong stands beside the field that it belongs to. */
abstract class FileDialog extends Dialog {

    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<TextField, String> begun = new HashMap<>();
    private final transient Consumer<PatientSheet> changed;
    private final Div note = new Div();
    private int revision;

    FileDialog(PatientSheet sheet, String title, Consumer<PatientSheet> changed) {
        this.changed = changed;
        this.revision = sheet.revision();
        addClassNames("staff-page", "mc-staff", "s-filedialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> leave());
        note.getElement().setAttribute("role", "alert");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields.values().stream().findFirst().ifPresent(FirstFocus::on);
            }
        });
        getFooter()
                .add(
                        Buttons.button(getTranslation("patients.cancel"), "line", this::leave),
                        Buttons.button(getTranslation("patients.save"), "primary", this::save));
    }

    /** With what was begun from. */
    abstract FileOutcome saved(int from);

    /** What the record says now, beside what is typed here. */
    abstract String words(PatientSheet now);

    final Div note() {
        return note;
    }

    final int revision() {
        return revision;
    }

    final void beginFrom(int from) {
        revision = from;
    }

    final TextField field(String member, String label, String width, @Nullable String value) {
        var field = new TextField(getTranslation(label));
        field.setId("file-" + member.replace('.', '-'));
        field.addClassName(width);
        field.setValue(value == null ? "" : value);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "off");
        fields.put(member, field);
        begun.put(field, field.getValue());
        return field;
    }

    final String text(String member) {
        return Objects.requireNonNull(fields.get(member), member).getValue().strip();
    }

    /** Whoever has changed something is asked before it is gone. */
    private void leave() {
        if (fields.values().stream()
                .allMatch(it ->
                        it.getValue().strip().equals(begun.getOrDefault(it, "").strip()))) {
            close();
            return;
        }
        var ask = new ConfirmDialog();
        ask.addClassNames("staff-page", "mc-staff");
        ask.setHeader(getTranslation("patients.leave"));
        ask.setText(getTranslation("patients.leave.about"));
        ask.setCancelable(true);
        NativeButton stay = Buttons.button(getTranslation("patients.leave.stay"), "line", () -> {});
        NativeButton go = Buttons.button(getTranslation("patients.leave.go"), "danger", this::close);
        ask.setCancelButton(stay);
        ask.setConfirmButton(go);
        ask.open();
        FirstFocus.on(stay);
    }

    private void save() {
        fields.values().forEach(it -> it.setInvalid(false));
        take(saved(revision));
    }

    final void take(FileOutcome outcome) {
        note.removeAll();
        switch (outcome) {
            case FileOutcome.Saved saved -> {
                close();
                changed.accept(saved.sheet());
            }
            case FileOutcome.Wrong wrong -> show(wrong.mistakes());
            case FileOutcome.Overtaken overtaken -> show(overtaken.now());
            case FileOutcome.Unknown _ -> say("bad", getTranslation("patients.gone"));
        }
    }

    private void show(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes.reversed()) {
            String member = mistake.code().equals("contact-missing") ? "patient.phone" : mistake.member();
            TextField field = fields.get(member);
            if (field == null) {
                say("bad", getTranslation("patients.mistake." + mistake.code()));
            } else {
                boolean unread =
                        member.equals("patient.dateOfBirth") && mistake.code().equals("missing") && !field.isEmpty();
                field.setErrorMessage(getTranslation("call.mistake." + (unread ? "no-date" : mistake.code())));
                field.setInvalid(true);
                field.focus();
            }
        }
    }

    /** What is typed stays, until whoever typed it has seen what it would go over. */
    private void show(PatientSheet now) {
        LastChange change = now.changed();
        revision = now.revision();
        say(
                "warn",
                getTranslation(
                        "patients.overtaken", change == null ? getTranslation("patients.somebody") : change.by()),
                new Span(getTranslation("patients.overtaken.now", words(now))),
                new Span(getTranslation("patients.overtaken.again")));
    }

    private void say(String look, String sentence, Component... more) {
        var words = new Div(CallWords.bold(sentence));
        for (Component each : more) {
            words.add(new Div(each));
        }
        var message = new Div(Icon.of("warning-circle-fill"), words);
        message.addClassNames("s-msg", look);
        note.add(message);
    }
}
