package org.medicenter.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import org.medicenter.access.OwnAccount;
import org.medicenter.access.PasswordChange;

/** Changes one's own password. All sessions end then, this one too. */
final class PasswordBox extends Section {

    private final OwnAccount own;
    private final PasswordField old = PasswordFields.known("old-password", this);
    private final PasswordField wanted = PasswordFields.chosen("new-password", this);
    private final AccessNote note = new AccessNote();
    private final boolean patient;

    PasswordBox(OwnAccount own) {
        this.own = own;
        this.patient = own.isPatient();
        addClassName("s-box");
        boolean first = !own.hasPassword();
        var title = new H2(getTranslation("access.password.title"));
        title.setId("password-title");
        getElement().setAttribute("aria-labelledby", "password-title");
        wanted.setLabel(getTranslation("access.password.wanted"));
        old.setVisible(!first && !own.hasJustProvedTheMailbox());
        var change = new NativeButton(
                getTranslation(first ? "access.own.choose-password" : "access.password.change"), click -> change());
        change.addClassNames("btn", "primary");
        var form = new Div(note, old, wanted, new Div(change));
        form.addClassNames("s-in", "s-choose");
        add(
                new Header(
                        title,
                        new Paragraph(getTranslation(first ? "access.own.password.about" : "access.password.about"))),
                form);
    }

    private void change() {
        note.clear();
        old.setInvalid(false);
        wanted.setInvalid(false);
        switch (own.changePassword(old.getValue(), wanted.getValue())) {
            case PasswordChange.Changed changed ->
                UI.getCurrent().getPage().setLocation("/sign-in?" + (patient ? "patient&" : "") + "password-changed");
            case PasswordChange.OldOneWrong wrong -> proveFirst();
            case PasswordChange.Refused refused ->
                fault(wanted, getTranslation("access.password." + refused.why().slug()));
            case PasswordChange.SampleStays stays ->
                note.say(AccessNote.Kind.BAD, getTranslation("access.password.sample"));
        }
    }

    /** The mailbox was proved too long ago to stand for a password. */
    private void proveFirst() {
        if (own.hasPassword()) {
            old.setVisible(true);
            fault(old, getTranslation("access.account.old-wrong"));
        } else {
            note.say(AccessNote.Kind.WARNING, getTranslation("access.own.prove-first"));
        }
    }

    private static void fault(PasswordField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
