package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientSearch;

/** The few things that a new patient is registered with at the telephone. */
class NewCaller extends Div {

    private final transient PatientSearch search;
    private final transient CallerWords words;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    /** @param changed is told of each change */
    NewCaller(PatientSearch search, CallerWords words, Runnable changed) {
        this.search = search;
        this.words = words;
        addClassName("s-form");
        field("patient.lastName", "call.new.last-name", "s-w3");
        field("patient.firstName", "call.new.first-name", "s-w3");
        field("patient.dateOfBirth", "call.new.born", "s-w3");
        field("patient.phone", "call.new.phone", "s-w3");
        field("patient.email", "call.new.email", "s-w6");
        fields.values()
                .forEach(field -> field.addValueChangeListener(change -> {
                    field.setInvalid(false);
                    showAge();
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
        var later = new Paragraph(getTranslation("call.new.no-email"));
        later.addClassNames("s-small", "s-w6");
        add(later);
    }

    private void field(String member, String label, String width) {
        var field = new TextField(getTranslation(label));
        field.setId("call-" + member.replace("patient.", ""));
        field.addClassName(width);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "off");
        fields.put(member, field);
        add(field);
    }

    void take(PatientDetails typed) {
        set("patient.lastName", typed.lastName());
        set("patient.firstName", typed.firstName());
        LocalDate born = typed.dateOfBirth();
        set("patient.dateOfBirth", born == null ? "" : words.date(born));
        set("patient.phone", typed.phone());
        set("patient.email", "");
    }

    private void set(String member, @Nullable String value) {
        field(member).setValue(value == null ? "" : value);
        field(member).setInvalid(false);
    }

    private void showAge() {
        var born = field("patient.dateOfBirth");
        born.setHelperText(words.age(search.dateOfBirth(born.getValue()).orElse(null)));
    }

    PatientDetails details() {
        return new PatientDetails(
                text("patient.firstName"),
                text("patient.lastName"),
                search.dateOfBirth(text("patient.dateOfBirth")).orElse(null),
                text("patient.email"),
                text("patient.phone"));
    }

    String name() {
        return (text("patient.firstName") + " " + text("patient.lastName")).strip();
    }

    boolean isEmpty() {
        return fields.values().stream().allMatch(it -> it.getValue().isBlank());
    }

    private String text(String member) {
        return field(member).getValue().strip();
    }

    private TextField field(String member) {
        return Objects.requireNonNull(fields.get(member), member);
    }

    /** Beside the field that each belongs to; the first one gets the focus. */
    void show(List<Mistake> mistakes) {
        boolean born = !text("patient.dateOfBirth").isEmpty();
        for (Mistake mistake : mistakes.reversed()) {
            TextField field = fields.get(mistake.code().equals("contact-missing") ? "patient.phone" : mistake.member());
            if (field != null) {
                boolean unread = mistake.member().equals("patient.dateOfBirth")
                        && mistake.code().equals("missing")
                        && born;
                field.setErrorMessage(getTranslation("call.mistake." + (unread ? "no-date" : mistake.code())));
                field.setInvalid(true);
                field.focus();
            }
        }
    }

    /** The first that is still empty. */
    void focus() {
        fields.values().stream()
                .filter(it -> it.getValue().isBlank())
                .findFirst()
                .orElse(field("patient.lastName"))
                .focus();
    }
}
