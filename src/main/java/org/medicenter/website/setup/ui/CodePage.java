package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.medicenter.ui.Buttons;
import org.medicenter.website.setup.SetupStep;

/** Asks for the code, before anything else is shown. */
final class CodePage extends StepPage {

    private final TextField code = new TextField();

    CodePage(BiConsumer<CodePage, String> entered) {
        super(SetupStep.CLINIC, "setup.code");
        code.setId("setup-code");
        code.setLabel(getTranslation("setup.code.label"));
        code.setHelperText(getTranslation("setup.code.help"));
        code.getElement().setAttribute("autocomplete", "off");
        code.setManualValidation(true);
        code.setMaxLength(100);
        code.addClassName("s-code");
        code.addKeyDownListener(Key.ENTER, pressed -> entered.accept(this, code.getValue()));
        var start = Buttons.button(
                getTranslation("setup.code.start"), "primary", () -> entered.accept(this, code.getValue()));
        var emergency = new Anchor("/emergency", getTranslation("setup.code.emergency"));
        emergency.setRouterIgnore(true);
        add(code, new Paragraph(start), new Paragraph(emergency));
    }

    @Override
    void focusHeading() {
        code.focus();
    }

    void say(String sentence) {
        code.setErrorMessage(sentence);
        code.setInvalid(true);
        code.focus();
    }
}
