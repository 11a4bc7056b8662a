package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.UnaryOperator;
import org.medicenter.scheduling.OutsideDecisions;

/** A few words that go with a decision, and the decision itself. */
class WordsForm extends Div {

    /** @param act takes the words; gives what is wrong with them, or nothing */
    WordsForm(String key, UnaryOperator<String> act) {
        addClassName("s-oform");
        var text = new TextArea(getTranslation(key + ".label"));
        text.setHelperText(getTranslation(key + ".hint"));
        text.setRequiredIndicatorVisible(true);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setMaxLength(OutsideDecisions.LONGEST);
        text.setMinRows(3);
        var button = new NativeButton(getTranslation(key + ".do"));
        button.addClassNames("btn", key.endsWith("cancel") ? "danger" : "primary");
        button.addClickListener(click -> {
            String wrong = act.apply(text.getValue());
            text.setErrorMessage(wrong);
            text.setInvalid(!wrong.isEmpty());
            if (!wrong.isEmpty()) {
                text.focus();
            }
        });
        add(new Paragraph(getTranslation(key + ".words")), text, button);
    }
}
