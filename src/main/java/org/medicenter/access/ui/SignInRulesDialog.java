package org.medicenter.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.medicenter.access.SignInRules;

/** What the clinic asks of everybody who signs in. */
final class SignInRulesDialog extends Dialog {

    SignInRulesDialog(SignInRules rules) {
        addClassNames("staff-page", "mc-staff", "s-dialog");
        setHeaderTitle(getTranslation("access.rules.title"));
        var required = new Checkbox(getTranslation("access.rules.required"), rules.isSecondFactorRequired());
        add(
                required,
                new Paragraph(getTranslation("access.rules.required-about")),
                new Paragraph(getTranslation("access.rules.passwords")),
                new Paragraph(getTranslation("access.rules.tries")));
        var cancel = new NativeButton(getTranslation("access.invite.cancel"), click -> close());
        cancel.addClassNames("btn", "line");
        var save = new NativeButton(getTranslation("access.rules.save"), click -> {
            rules.requireSecondFactor(required.getValue());
            close();
        });
        save.addClassNames("btn", "primary");
        getFooter().add(cancel, save);
    }
}
