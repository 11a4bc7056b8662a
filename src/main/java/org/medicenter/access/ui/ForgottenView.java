package org.medicenter.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import org.medicenter.access.DoorSign;
import org.medicenter.access.ForgottenPassword;
import org.springframework.beans.factory.ObjectProvider;

/** Asks for a link to a new password. It answers always the same, whether or not there is such an account. */
@Route(value = "sign-in/forgotten", autoLayout = false)
@AnonymousAllowed
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-accounts.css")
class ForgottenView extends Div implements HasDynamicTitle {

    private static final int LONGEST_NAME = 254;

    private final ForgottenPassword forgotten;
    private final TextField name = new TextField();
    private final AccessNote note = new AccessNote();

    ForgottenView(ForgottenPassword forgotten, ObjectProvider<DoorSign> doorSign, Clock clock) {
        this.forgotten = forgotten;
        addClassNames("s-gate", "staff-page");
        var door = doorSign.stream().findFirst().flatMap(DoorSign::read);
        var main = new Main();
        main.setId("main");
        main.add(forgotten.isPossible() ? heading("access.forgotten.about") : heading("access.forgotten.impossible"));
        if (forgotten.isPossible()) {
            main.add(form());
        }
        var back = new Anchor("/sign-in", getTranslation("access.forgotten.back"));
        back.addClassName("small");
        back.setRouterIgnore(true);
        main.add(back);
        add(new GatePicture(door, clock), main);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.forgotten.page-title");
    }

    private Div heading(String key) {
        var about = new Paragraph(getTranslation(key));
        about.addClassName("muted");
        return new Div(new H1(getTranslation("access.forgotten.title")), about);
    }

    private Div form() {
        name.setId("forgotten-name");
        name.setLabel(getTranslation("access.sign-in.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setMaxLength(LONGEST_NAME);
        name.addKeyDownListener(Key.ENTER, pressed -> ask());
        var send = new NativeButton(getTranslation("access.forgotten.send"), click -> ask());
        send.addClassNames("btn", "primary");
        var form = new Div(note, name, send);
        form.addClassName("s-choose");
        name.focus();
        return form;
    }

    private void ask() {
        if (name.isEmpty()) {
            name.focus();
            return;
        }
        forgotten
                .ask(name.getValue())
                .ifPresentOrElse(
                        this::sayWait, () -> note.say(AccessNote.Kind.GOOD, getTranslation("access.forgotten.sent")));
    }

    private void sayWait(Duration pause) {
        note.say(AccessNote.Kind.WARNING, getTranslation("access.sign-in.wait-minutes", (pause.toSeconds() + 59) / 60));
    }
}
