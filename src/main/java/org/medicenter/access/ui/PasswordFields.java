package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldVariant;

/** Fields for passwords: pasting is welcome, the eye shows what was typed, and nothing is cut off. */
final class PasswordFields {

    private PasswordFields() {}

    /** For one that is being chosen: says beforehand what is asked for. */
    static PasswordField chosen(String id, Component page) {
        var field = field(id, Autocomplete.NEW_PASSWORD);
        field.setLabel(page.getTranslation("access.password.new"));
        field.setHelperText(page.getTranslation("access.password.help"));
        return field;
    }

    static PasswordField known(String id, Component page) {
        var field = field(id, Autocomplete.CURRENT_PASSWORD);
        field.setLabel(page.getTranslation("access.password.now"));
        return field;
    }

    private static PasswordField field(String id, Autocomplete autocomplete) {
        var field = new PasswordField();
        field.setId(id);
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.HELPER_ABOVE);
        return field;
    }
}
