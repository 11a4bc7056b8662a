package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.medicenter.access.DoorSign.Door;
import org.medicenter.access.PatientSignIn;
import org.medicenter.access.PatientSignIn.Waiting;

/** What patients see at the sign-in: a code by mail first, then a passkey, then a password for who has chosen one. */
final class PatientDoor extends Div {

    private final Optional<Door> door;

    PatientDoor(Optional<Door> door) {
        this.door = door;
        addClassName("s-pdoor");
    }

    void ask(PatientSignIn patients, Optional<Component> note) {
        add(heading("access.mailed.title", getTranslation("access.mailed.about")));
        if (patients.isPossible()) {
            var form = new MailedCodeForm(note);
            add(form);
            form.focus();
        } else {
            note.ifPresent(this::add);
            add(impossible());
        }
        add(or(), passkey(), password(), forStaff());
    }

    void askForCode(Waiting waiting, Optional<Component> note) {
        add(heading("access.mailed.code.title", getTranslation("access.mailed.code.about", waiting.address())));
        var form = new TypedCodeForm(waiting, note);
        add(form);
        form.focus();
    }

    private Div heading(String titleKey, String words) {
        var about = new Paragraph(words);
        about.addClassName("muted");
        return new Div(new H1(getTranslation(titleKey)), about);
    }

    /** No mail server is set: by telephone it goes on. */
    private Paragraph impossible() {
        var words = new Paragraph(getTranslation("access.mailed.impossible"));
        door.map(Door::phone).filter(phone -> !phone.isBlank()).ifPresent(phone -> {
            words.add(" " + getTranslation("access.mailed.call") + " ");
            words.add(new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), phone));
        });
        words.addClassName("s-msg");
        return words;
    }

    private Paragraph or() {
        var or = new Paragraph(getTranslation("access.sign-in.or"));
        or.addClassName("s-orline");
        return or;
    }

    private Div passkey() {
        var button = new PasskeyButton("sign-in", "access.sign-in.passkey");
        button.addClassName("line");
        var place = new Div(button);
        place.addClassName("s-passkey");
        return place;
    }

    private NativeDetails password() {
        var form = new SignInForm(Optional.empty());
        form.addHidden("patient", "");
        var details = new NativeDetails(getTranslation("access.mailed.password"), form);
        details.addClassName("s-withpassword");
        return details;
    }

    private Paragraph forStaff() {
        var link = new Anchor("/sign-in", getTranslation("access.mailed.staff.link"));
        link.setRouterIgnore(true);
        var words = new Paragraph(getTranslation("access.mailed.staff") + " ");
        words.add(link);
        words.addClassNames("small", "muted");
        return words;
    }
}
