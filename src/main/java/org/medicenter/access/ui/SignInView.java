package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.DoorSign;
import org.medicenter.access.DoorSign.Door;
import org.medicenter.access.SampleAccounts;
import org.springframework.beans.factory.ObjectProvider;

/** Where the clinic's people come in. The form is sent like any other form, so that password managers know it. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@JsModule("context://js/staff-page.js")
@StyleSheet("styles/admin-accounts.css")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor currentActor;
    private final Main main = new Main();
    private final Optional<SampleAccounts> samples;

    SignInView(
            CurrentActor currentActor,
            ObjectProvider<DoorSign> doorSign,
            ObjectProvider<SampleAccounts> samples,
            Clock clock) {
        this.currentActor = currentActor;
        this.samples = samples.stream().findFirst();
        addClassNames("s-gate", "staff-page");
        var door = doorSign.stream().findFirst().flatMap(DoorSign::read);
        add(new GatePicture(door, clock), main);
        main.add(heading(door));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.page-title");
    }

    /** Whoever is signed in already has no business here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("reception");
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        var note = SignInNote.of(parameters);
        if (parameters.getParameters().containsKey("code")) {
            askForCode(note, parameters.getParameters().containsKey("passkey"));
        } else {
            askForPassword(note);
        }
    }

    private void askForPassword(Optional<Component> note) {
        var form = new SignInForm(note);
        main.add(passkey(), or(), form);
        samples.map(SampleEntrances::new).ifPresent(main::add);
        form.focus();
    }

    private void askForCode(Optional<Component> note, boolean hasPasskeyOnly) {
        var form = new CodeForm(note);
        if (hasPasskeyOnly) {
            main.add(passkey(), or());
        }
        main.add(form);
        form.focus();
    }

    private Div passkey() {
        var button = new PasskeyButton("sign-in", "access.sign-in.passkey");
        button.addClassName("primary");
        var place = new Div(button);
        place.addClassName("s-passkey");
        return place;
    }

    private Paragraph or() {
        var or = new Paragraph(getTranslation("access.sign-in.or"));
        or.addClassName("s-orline");
        return or;
    }

    private Div heading(Optional<Door> door) {
        var whose = new Paragraph(door.map(it -> getTranslation("access.sign-in.team-at", it.address()))
                .orElseGet(() -> getTranslation("access.sign-in.team")));
        whose.addClassName("muted");
        return new Div(new H1(getTranslation("access.sign-in.title")), whose);
    }
}
