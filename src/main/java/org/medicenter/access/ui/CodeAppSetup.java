package org.medicenter.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.access.CodeAppSecret;
import org.medicenter.access.OwnAccount;

/** Tells a code app its secret, as a picture and as text, and keeps it once the app has shown a right code. */
final class CodeAppSetup extends Div {

    private final OwnAccount own;
    private final Consumer<List<String>> added;

    CodeAppSetup(OwnAccount own, Consumer<List<String>> added) {
        this.own = own;
        this.added = added;
        addClassName("s-codeapp");
    }

    void close() {
        removeAll();
    }

    void open() {
        removeAll();
        CodeAppSecret secret = own.newCodeAppSecret();
        var text = new Span(secret.text().replaceAll("(.{4})(?=.)", "$1 "));
        text.addClassName("s-secret");
        text.setId("code-app-secret");
        var typed = new Paragraph(new Span(getTranslation("access.code-app.or-type") + " "), text);
        var code = code();
        var confirm = new NativeButton(getTranslation("access.code-app.confirm"), click -> confirm(secret, code));
        confirm.addClassNames("btn", "primary");
        code.addKeyDownListener(Key.ENTER, pressed -> confirm(secret, code));
        var steps = new Div(
                new H3(getTranslation("access.code-app.title")),
                new Paragraph(getTranslation("access.code-app.about")),
                typed,
                code,
                confirm);
        steps.addClassName("s-choose");
        add(new QrPicture(secret.link(), getTranslation("access.code-app.picture")), steps);
        code.focus();
    }

    private TextField code() {
        var code = new TextField(getTranslation("access.code-app.code"));
        code.setId("code-app-code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setManualValidation(true);
        code.addThemeVariants(TextFieldVariant.HELPER_ABOVE);
        return code;
    }

    private void confirm(CodeAppSecret secret, TextField code) {
        own.addCodeApp(secret, code.getValue()).ifPresentOrElse(added, () -> {
            code.setErrorMessage(getTranslation("access.code-app.wrong"));
            code.setInvalid(true);
            code.focus();
        });
    }
}
