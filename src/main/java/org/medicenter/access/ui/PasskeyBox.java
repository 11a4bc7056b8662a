package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.medicenter.access.OwnAccount;
import org.medicenter.access.OwnAccount.OwnPasskey;

/** A patient's passkeys: one more way in, with a finger or a face. */
final class PasskeyBox extends Section {

    private final OwnAccount own;
    private final AccessWhen when;
    private final Div place = new Div();
    private final AccessNote note = new AccessNote();

    PasskeyBox(OwnAccount own, AccessWhen when) {
        this.own = own;
        this.when = when;
        addClassName("s-box");
        var title = new H2(getTranslation("access.own.passkeys"));
        title.setId("passkeys-title");
        getElement().setAttribute("aria-labelledby", "passkeys-title");
        place.addClassName("s-in");
        add(new Header(title, new Paragraph(getTranslation("access.own.passkeys.about"))), place);
    }

    void show() {
        place.removeAll();
        place.add(note, list(), newPasskey());
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("s-plain");
        own.passkeys().stream().map(this::item).forEach(list::add);
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private ListItem item(OwnPasskey passkey) {
        var facts = new Span(getTranslation(
                "access.passkey.facts",
                when.at(passkey.addedAt(), getLocale()),
                when.at(passkey.lastUsedAt(), getLocale())));
        facts.addClassName("s-small");
        var remove = new NativeButton(getTranslation("access.account.remove"), click -> remove(passkey));
        remove.addClassNames("btn", "ghost");
        remove.getElement().setAttribute("aria-label", getTranslation("access.account.remove") + ": " + passkey.name());
        return new ListItem(new Span(new Span(passkey.name()), facts), remove);
    }

    /** Where neither the mailbox nor a password proves who it is, a new code by mail does. */
    private void remove(OwnPasskey passkey) {
        if (own.hasJustProvedTheMailbox()) {
            removed(own.removePasskey(passkey.id(), ""));
        } else if (own.hasPassword()) {
            new PasswordQuestion(
                            getTranslation("access.account.remove-passkey"),
                            typed -> removed(own.removePasskey(passkey.id(), typed)))
                    .open();
        } else {
            note.say(AccessNote.Kind.WARNING, getTranslation("access.own.prove-first"));
        }
    }

    private void prove(PasskeyButton button) {
        if (own.hasPassword()) {
            button.askFirst(own);
        } else {
            note.say(AccessNote.Kind.WARNING, getTranslation("access.own.prove-first"));
        }
    }

    private boolean removed(boolean done) {
        if (done) {
            show();
            note.say(AccessNote.Kind.GOOD, getTranslation("access.own.passkey-removed"));
        }
        return done;
    }

    private Div newPasskey() {
        var name = new TextField(getTranslation("access.passkey.name"));
        name.setId("passkey-name");
        name.setMaxLength(100);
        name.setPlaceholder(getTranslation("access.own.passkey-example"));
        var button = new PasskeyButton("add", "access.account.add-passkey");
        button.addClassName("primary");
        button.whenAdded(() -> {
            show();
            note.say(AccessNote.Kind.GOOD, getTranslation("access.own.passkey-added"));
        });
        button.whenProofIsNeeded(() -> prove(button));
        var box = new Div(name, button);
        box.addClassName("s-addfactor");
        return box;
    }
}
