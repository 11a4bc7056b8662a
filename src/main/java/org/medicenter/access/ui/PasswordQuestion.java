package org.medicenter.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Predicate;

/** Asks for the password before something that would let a stranger in who found the page open. */
final class PasswordQuestion extends Dialog {

    private final PasswordField password;
    private final Predicate<String> act;

    /** @param act answers whether the password was right */
    PasswordQuestion(String question, Predicate<String> act) {
        this.act = act;
        this.password = PasswordFields.known("confirm-password", this);
        addClassNames("staff-page", "mc-staff", "s-dialog");
        setHeaderTitle(getTranslation("access.account.confirm"));
        password.setWidthFull();
        password.addKeyDownListener(Key.ENTER, pressed -> confirm());
        add(new Paragraph(question), password);
        var cancel = new NativeButton(getTranslation("access.invite.cancel"), click -> close());
        cancel.addClassNames("btn", "line");
        var confirm = new NativeButton(getTranslation("access.account.confirm-do"), click -> confirm());
        confirm.addClassNames("btn", "primary");
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(opened -> password.focus());
    }

    private void confirm() {
        if (act.test(password.getValue())) {
            close();
        } else {
            password.setErrorMessage(getTranslation("access.account.old-wrong"));
            password.setInvalid(true);
            password.focus();
        }
    }
}
