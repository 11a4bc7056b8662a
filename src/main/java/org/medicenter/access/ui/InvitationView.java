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
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.medicenter.access.AcceptOutcome;
import org.medicenter.access.Accepting;
import org.medicenter.access.DoorSign;
import org.springframework.beans.factory.ObjectProvider;

/** Where an invitation leads: a name, a password, and the account is made. Opening the page changes nothing. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-accounts.css")
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Accepting accepting;
    private final Main main = new Main();
    private final TextField name = new TextField();
    private final PasswordField password;
    private String token = "";

    InvitationView(Accepting accepting, ObjectProvider<DoorSign> doorSign, Clock clock) {
        this.accepting = accepting;
        this.password = PasswordFields.chosen("invitation-password", this);
        addClassNames("s-gate", "staff-page");
        var door = doorSign.stream().findFirst().flatMap(DoorSign::read);
        main.setId("main");
        add(new GatePicture(door, clock), main);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.invitation.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        accepting.invited(token).ifPresentOrElse(this::ask, this::sayNotValid);
    }

    private void ask(String email) {
        main.removeAll();
        name.setId("invitation-name");
        name.setLabel(getTranslation("access.people.display-name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setManualValidation(true);
        var make = new NativeButton(getTranslation("access.invitation.accept"), click -> accept());
        make.addClassNames("btn", "primary");
        password.addKeyDownListener(Key.ENTER, pressed -> accept());
        var form = new Div(name, password, make);
        form.addClassName("s-choose");
        main.add(heading("access.invitation.title", getTranslation("access.invitation.for", email)), form);
        name.focus();
    }

    private void accept() {
        name.setInvalid(false);
        password.setInvalid(false);
        switch (accepting.accept(token, name.getValue(), password.getValue())) {
            case AcceptOutcome.Accepted accepted -> sayDone(accepted.signInName());
            case AcceptOutcome.NameRefused refused -> {
                name.setErrorMessage(
                        getTranslation("access.refused." + refused.why().slug()));
                name.setInvalid(true);
                name.focus();
            }
            case AcceptOutcome.PasswordRefused refused -> {
                password.setErrorMessage(
                        getTranslation("access.password." + refused.why().slug()));
                password.setInvalid(true);
                password.focus();
            }
            case AcceptOutcome.NotValid notValid -> sayNotValid();
        }
    }

    private void sayDone(String signInName) {
        main.removeAll();
        var signIn = new Anchor("/sign-in", getTranslation("access.invitation.sign-in"));
        signIn.addClassNames("btn", "primary");
        signIn.setRouterIgnore(true);
        main.add(heading("access.invitation.done", getTranslation("access.invitation.done-about", signInName)), signIn);
    }

    private void sayNotValid() {
        main.removeAll();
        main.add(heading("access.invitation.not-valid", getTranslation("access.invitation.not-valid-about")));
    }

    private Div heading(String titleKey, String text) {
        var about = new Paragraph(text);
        about.addClassName("muted");
        var heading = new Div(new H1(getTranslation(titleKey)), about);
        heading.getElement().setAttribute("role", "status");
        return heading;
    }
}
