package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medicenter.patients.FileOutcome;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientSheet;
import org.medicenter.ui.Unsaved;
import tools.jackson.core.type.TypeReference;

/** Corrects a patient's name, date of birth, and how they are reached. */
class PatientDialog extends FileDialog {

    static final String KIND = "patient";

    private final transient PatientDesk desk;
    private final transient CallerWords dates;
    private final transient PatientSheet sheet;

    PatientDialog(PatientDesk desk, PatientSheet sheet, Consumer<PatientSheet> changed) {
        super(sheet, "", changed);
        this.desk = desk;
        this.sheet = sheet;
        this.dates = desk.words(getLocale());
        setHeaderTitle(getTranslation("patients.edit.title"));
        var form = new Div(
                field("patient.firstName", "call.new.first-name", "s-w3", sheet.firstName()),
                field("patient.lastName", "call.new.last-name", "s-w3", sheet.lastName()),
                field("patient.dateOfBirth", "call.new.born", "s-w3", dates.date(sheet.dateOfBirth())),
                field("patient.phone", "call.new.phone", "s-w3", sheet.phone()),
                field("patient.email", "call.new.email", "s-w6", sheet.email()));
        form.addClassName("s-form");
        var typed = new Unsaved(KIND + ":" + sheet.id());
        typed.add(form);
        typed.keepBeginning(new TypeReference<Integer>() {}, this::revision, this::beginFrom);
        typed.stands(false);
        add(note(), typed);
    }

    @Override
    FileOutcome saved(int from) {
        var details = new PatientDetails(
                text("patient.firstName"),
                text("patient.lastName"),
                desk.calls().search().dateOfBirth(text("patient.dateOfBirth")).orElse(null),
                text("patient.email"),
                text("patient.phone"));
        return desk.files().change(sheet.id(), from, details, desk.calls().country());
    }

    @Override
    String words(PatientSheet now) {
        return String.join(
                ", ",
                Stream.of(now.name(), dates.date(now.dateOfBirth()), now.phone(), now.email())
                        .filter(Objects::nonNull)
                        .toList());
    }
}
