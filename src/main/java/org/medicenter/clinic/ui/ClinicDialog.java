package org.medicenter.clinic.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.medicenter.clinic.Clinic;
import org.medicenter.ui.Saving;
import org.medicenter.ui.Unsaved;
import tools.jackson.core.type.TypeReference;

/** The clinic's name and its languages. */
class ClinicDialog extends Dialog {

    static final String NAME = "clinic";

    private final transient Desk desk;
    private transient Clinic begunFrom;
    private final TextField name = new TextField();
    private final TextField languages = new TextField();
    private final Paragraph note = new Paragraph();

    ClinicDialog(Desk desk) {
        this.desk = desk;
        begunFrom = desk.catalogue().clinic();
        setHeaderTitle(getTranslation("catalogue.clinic.change"));
        addClassNames("staff-page", "s-clinicdlg");
        name.setLabel(getTranslation("catalogue.clinic.name"));
        name.setValue(begunFrom.name());
        languages.setLabel(getTranslation("catalogue.clinic.languages"));
        languages.setHelperText(getTranslation("catalogue.clinic.languages.help"));
        languages.setValue(String.join(" ", begunFrom.languages()));
        for (var field : List.of(name, languages)) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
        note.getElement().setAttribute("role", "status");
        var form = new Unsaved(NAME);
        form.add(name, languages, note);
        form.keepBeginning(new TypeReference<Clinic>() {}, () -> begunFrom, it -> begunFrom = it);
        form.stands(false);
        form.addClassName("s-dlg");
        add(form);
        getFooter()
                .add(
                        button("catalogue.clinic.leave", "ghost", this::close),
                        button("catalogue.save", "primary", this::save));
    }

    private void save() {
        var tags = Arrays.stream(languages.getValue().strip().split("[\\s,;]+"))
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
        var clinic = new Clinic(name.getValue().strip(), begunFrom.country(), begunFrom.subdivision(), tags);
        Stream.of(name, languages).forEach(it -> it.setInvalid(false));
        note.setText("");
        switch (desk.save(begunFrom, clinic, getLocale())) {
            case Saving.Done done -> close();
            case Saving.Wrong wrong -> wrong.faults().forEach(this::show);
            case Saving.Overtaken overtaken ->
                note.setText(getTranslation("catalogue.clinic.overtaken", overtaken.by(), overtaken.when()));
        }
    }

    private void show(Saving.Fault fault) {
        switch (fault.field()) {
            case "name" -> show(name, fault.sentence());
            case "languages" -> show(languages, fault.sentence());
            default -> note.setText(fault.sentence());
        }
    }

    private static void show(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private NativeButton button(String key, String look, Runnable pressed) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("btn", look);
        button.addClickListener(click -> pressed.run());
        return button;
    }
}
