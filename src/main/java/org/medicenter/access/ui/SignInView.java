package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Set;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.DoorSign;
import org.medicenter.access.DoorSign.Door;
import org.medicenter.access.PatientSignIn;
import org.medicenter.access.Role;
import org.medicenter.access.SampleAccounts;
import org.springframework.beans.factory.ObjectProvider;

/** Where the clinic's people come in, and patients on a face of their own. The form is sent like any other form, so that password managers know it. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
@JsModule("context://js/staff-page.js")
@StyleSheet("styles/admin-accounts.css")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor currentActor;
    private final Main main = new Main();
    private final Optional<SampleAccounts> samples;
    private final PatientSignIn patients;
    private final Optional<Door> door;

    SignInView(
            CurrentActor currentActor,
            PatientSignIn patients,
            ObjectProvider<DoorSign> doorSign,
            ObjectProvider<SampleAccounts> samples,
            Clock clock) {
        this.currentActor = currentActor;
        this.patients = patients;
        this.samples = samples.stream().findFirst();
        addClassNames("s-gate", "staff-page");
        door = doorSign.stream().findFirst().flatMap(DoorSign::read);
        add(new GatePicture(door, clock), main);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.page-title");
    }

    /** Whoever is signed in already has no business here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var signedIn = currentActor.find();
        if (signedIn.isPresent()) {
            event.forwardTo(signedIn.get().roles().equals(Set.of(Role.PATIENT)) ? "appointments" : "reception");
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        var note = SignInNote.of(parameters);
        if (parameters.getParameters().containsKey("patient")
                || parameters.getParameters().isEmpty() && patients.isWanted()) {
            showPatients(note, parameters.getParameters().containsKey("mailed"));
            return;
        }
        main.add(heading(door));
        if (parameters.getParameters().containsKey("code")) {
            askForCode(note, parameters.getParameters().containsKey("passkey"));
        } else {
            askForPassword(note);
        }
    }

    private void showPatients(Optional<Component> note, boolean mailed) {
        var patientDoor = new PatientDoor(door);
        main.add(patientDoor);
        patients.waiting()
                .filter(waiting -> mailed)
                .ifPresentOrElse(
                        waiting -> patientDoor.askForCode(waiting, note), () -> patientDoor.ask(patients, note));
    }

    private void askForPassword(Optional<Component> note) {
        var form = new SignInForm(note);
        main.add(passkey(), or(), form, forPatients());
        samples.map(SampleEntrances::new).ifPresent(main::add);
        form.focus();
    }

    private Paragraph forPatients() {
        var link = new Anchor("/sign-in?patient", getTranslation("access.mailed.patients.link"));
        link.setRouterIgnore(true);
        var words = new Paragraph(getTranslation("access.mailed.patients") + " ");
        words.add(link);
        words.addClassNames("small", "muted");
        return words;
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
