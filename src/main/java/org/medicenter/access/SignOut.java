package org.medicenter.access;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Ends the session of whoever clicks, and with it all of its pages. */
@Component
public class SignOut {

    private final AuthenticationContext authentication;

    SignOut(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** Called from a view; leads to the sign-in. */
    public void signOut() {
        authentication.logout();
    }
}
