package org.medicenter.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.medicenter.access.DoorSign;
import org.medicenter.access.ForgottenPassword;
import org.medicenter.access.NewPasswordOutcome;
import org.springframework.beans.factory.ObjectProvider;

/** Where the link of a forgotten password leads. Opening the page changes nothing. */
@Route(value = "new-password/:token", autoLayout = false)
@AnonymousAllowed
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-accounts.css")
class NewPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ForgottenPassword forgotten;
    private final Main main = new Main();
    private final PasswordField password = PasswordFields.chosen("new-password", this);
    private String token = "";

    NewPasswordView(ForgottenPassword forgotten, ObjectProvider<DoorSign> doorSign, Clock clock) {
        this.forgotten = forgotten;
        addClassNames("s-gate", "staff-page");
        main.setId("main");
        add(new GatePicture(doorSign.stream().findFirst().flatMap(DoorSign::read), clock), main);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.forgotten.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (forgotten.isValid(token)) {
            ask();
        } else {
            sayNotValid();
        }
    }

    private void ask() {
        main.removeAll();
        password.addKeyDownListener(Key.ENTER, pressed -> choose());
        var save = new NativeButton(getTranslation("access.forgotten.save"), click -> choose());
        save.addClassNames("btn", "primary");
        var form = new Div(password, save);
        form.addClassName("s-choose");
        main.add(heading("access.forgotten.choose", "access.forgotten.choose-about"), form);
        password.focus();
    }

    private void choose() {
        password.setInvalid(false);
        switch (forgotten.choose(token, password.getValue())) {
            case NewPasswordOutcome.Done done -> UI.getCurrent().getPage().setLocation("/sign-in?password-changed");
            case NewPasswordOutcome.Refused refused -> {
                password.setErrorMessage(
                        getTranslation("access.password." + refused.why().slug()));
                password.setInvalid(true);
                password.focus();
            }
            case NewPasswordOutcome.NotValid notValid -> sayNotValid();
        }
    }

    private void sayNotValid() {
        main.removeAll();
        var again = new Anchor("/sign-in/forgotten", getTranslation("access.forgotten.again"));
        again.addClassNames("btn", "line");
        again.setRouterIgnore(true);
        main.add(heading("access.forgotten.not-valid", "access.forgotten.not-valid-about"), again);
    }

    private Div heading(String titleKey, String aboutKey) {
        var about = new Paragraph(getTranslation(aboutKey));
        about.addClassName("muted");
        var heading = new Div(new H1(getTranslation(titleKey)), about);
        heading.getElement().setAttribute("role", "status");
        return heading;
    }
}
