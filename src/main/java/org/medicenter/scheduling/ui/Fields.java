package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Fields of a form: label above, help below the label, mistakes told by us and when the form is sent, not while typing. */
final class Fields {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 10_000;

    /** On the browser's own field: Vaadin has no word for it. */
    private static final String KEYPAD = """
            customElements.whenDefined(this.localName).then(() => this.updateComplete).then(() => {
              this.inputElement.type = "tel";
              this.inputElement.inputMode = "tel";
            })""";

    private Fields() {}

    static TextField text(String id, Autocomplete autocomplete) {
        var field = new TextField();
        field.setId(id);
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.HELPER_ABOVE);
        refuseBeyond(LONGEST_LINE, field);
        return field;
    }

    static TextField name(String id, Autocomplete autocomplete) {
        TextField field = text(id, autocomplete);
        field.setAutocapitalize(Autocapitalize.WORDS);
        return field;
    }

    static TextField phone(String id) {
        TextField field = text(id, Autocomplete.TEL);
        field.addAttachListener(_ -> field.getElement().executeJs(KEYPAD));
        return field;
    }

    static EmailField email(String id) {
        var field = new EmailField();
        field.setId(id);
        field.setAutocomplete(Autocomplete.EMAIL);
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.HELPER_ABOVE);
        field.addClassName("full");
        refuseBeyond(LONGEST_LINE, field);
        return field;
    }

    static TextArea longText(String id, Component help) {
        var field = new TextArea();
        field.setId(id);
        field.setManualValidation(true);
        field.setHelperComponent(help);
        field.addThemeVariants(TextAreaVariant.HELPER_ABOVE);
        field.addClassName("full");
        field.setMinRows(3);
        refuseBeyond(LONGEST_TEXT, field);
        return field;
    }

    /** What was said of a mistake goes as soon as somebody types anew, and not when they leave: nothing moves below their finger. */
    static <F extends AbstractField<F, String> & HasValueChangeMode & HasValidationProperties> void forgiveTyping(
            F field) {
        forgive(field);
        hearTyping(field);
    }

    /** The same for a field that tells only from its first mistake on what is typed: see {@link #hearTyping}. */
    static <F extends AbstractField<F, String> & HasValidationProperties> void forgive(F field) {
        field.addValueChangeListener(change -> field.setInvalid(field.isInvalid() && !change.isFromClient()));
    }

    static void hearTyping(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** What no person types does not stay in memory; what is only too long does, and is told. */
    private static void refuseBeyond(int longest, AbstractField<?, String> field) {
        field.addValueChangeListener(change -> {
            if (change.getValue().length() > longest) {
                field.setValue(change.getOldValue());
            }
        });
    }
}
