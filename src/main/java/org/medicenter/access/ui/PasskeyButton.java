package org.medicenter.access.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.medicenter.access.OwnAccount;
import org.medicenter.ui.Icon;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Asks the browser for a passkey. The browser speaks with the server by itself: no step of it goes through the view.
 * Where the browser knows no passkeys, the button is not there.
 */
@JsModule("context://js/passkeys.js")
final class PasskeyButton extends NativeButton {

    /** @param task "sign-in" or "add" */
    PasskeyButton(String task, String textKey) {
        add(Icon.of("fingerprint"), new Span(getTranslation(textKey)));
        addClassName("btn");
        getElement()
                .setAttribute("data-passkey", task)
                .setAttribute("data-failed", getTranslation("access.passkey.failed"));
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement()
                    .setAttribute("data-header", token.getHeaderName())
                    .setAttribute("data-token", token.getToken());
        }
    }

    void whenAdded(Runnable act) {
        getElement().addEventListener("passkey-added", event -> act.run());
    }

    /** The sign-in is too long ago: somebody else may have found the page open. */
    void whenProofIsNeeded(Runnable act) {
        getElement().addEventListener("passkey-proof", event -> act.run());
    }

    /** Asks for the password, and goes on by itself. */
    void askFirst(OwnAccount own) {
        new PasswordQuestion(getTranslation("access.account.add-passkey-question"), typed -> {
                    boolean right = own.proveAgain(typed);
                    if (right) {
                        getElement().callJsFunction("click");
                    }
                    return right;
                })
                .open();
    }
}
