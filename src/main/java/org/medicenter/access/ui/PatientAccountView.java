package org.medicenter.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.medicenter.access.OwnAccount;

/** A patient's account: with which address it signs in, and the ways to do so besides a mailed code. */
@Route("account")
@RolesAllowed("PATIENT")
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-accounts.css")
class PatientAccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PasskeyBox passkeys;

    PatientAccountView(OwnAccount own, AccessWhen when) {
        passkeys = new PasskeyBox(own, when);
        addClassNames("wrap", "s-own");
        var title = new H1(getTranslation("access.account.title"));
        title.getElement().setAttribute("tabindex", "-1");
        var about = new Paragraph(getTranslation("access.own.about", own.signInName()));
        about.addClassName("muted");
        var back = new Anchor("/appointments", getTranslation("access.own.back"));
        back.addClassNames("btn", "line");
        var head = new Div(new Div(title, about), back);
        head.addClassName("bookhead");
        add(head, passkeys, new PasswordBox(own));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        passkeys.show();
    }
}
