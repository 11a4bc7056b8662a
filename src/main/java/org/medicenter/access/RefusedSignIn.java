package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Leads back to the sign-in, which says what to do now, and never which part was wrong or whether an account exists. */
class RefusedSignIn implements AuthenticationFailureHandler, AccessDeniedHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        back(request, response, reason(refused));
    }

    /** Whether name and password fit is unknown where the accounts cannot be asked. */
    private static String reason(AuthenticationException refused) {
        return switch (refused) {
            case TooManyTries tries -> "wait=" + tries.pause().toSeconds();
            case InternalAuthenticationServiceException _ -> "later";
            default -> "wrong";
        };
    }

    /** The form's token ends with the session, so a page that was left open for long has to be sent again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && request.getServletPath().equals(VaadinChain.SIGN_IN)) {
            back(request, response, "again");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        response.sendRedirect(request.getContextPath() + VaadinChain.SIGN_IN + "?" + reason);
    }
}
