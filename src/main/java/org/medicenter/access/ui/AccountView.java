package org.medicenter.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medicenter.access.OwnAccount;
import org.medicenter.access.SignOut;

/** One's own account: second factors and password. Whoever owes a second factor comes here, and nowhere else. */
@Route("reception/account")
@PermitAll
@StyleSheet("styles/admin.css")
@StyleSheet("styles/admin-accounts.css")
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnAccount own;
    private final SignOut signOut;
    private final FactorBox factors;
    private final RecoveryCodes recovery = new RecoveryCodes();
    private final AccessNote note = new AccessNote();
    private final Div owed = new Div();
    private final PasswordBox password;

    AccountView(OwnAccount own, SignOut signOut, AccessWhen when) {
        this.own = own;
        this.signOut = signOut;
        addClassNames("s-account", "s-apage");
        factors = new FactorBox(own, when, this::factorAdded, this::show, this::showCodes);
        password = new PasswordBox(own);
        add(head(), note, owed, recovery, factors, password);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.page-title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (own.isPatient()) {
            event.forwardTo(PatientAccountView.class);
            return;
        }
        show();
        if (own.owesSecondFactor()) {
            note.say(AccessNote.Kind.WARNING, getTranslation("access.account.owed"));
        }
    }

    private Header head() {
        var about = new Paragraph(getTranslation("access.account.about", own.signInName()));
        var head = new Header(new Div(new H1(getTranslation("access.account.title")), about));
        head.addClassName("s-ahead");
        return head;
    }

    private void show() {
        factors.show();
        owed.removeAll();
        password.setVisible(!own.owesSecondFactor());
    }

    /** Whoever owed it proves it once, by signing in with it. */
    private void factorAdded(List<String> codes) {
        show();
        showCodes(codes);
        if (own.owesSecondFactor()) {
            note.say(AccessNote.Kind.GOOD, getTranslation("access.account.ready-sign-in"));
            var again = new NativeButton(getTranslation("access.account.sign-in-again"), click -> signOut.signOut());
            again.addClassNames("btn", "primary");
            owed.add(again);
        } else {
            note.say(AccessNote.Kind.GOOD, getTranslation("access.account.factor-added"));
        }
    }

    private void showCodes(List<String> codes) {
        recovery.show(codes);
    }
}
