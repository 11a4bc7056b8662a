package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Leads back to the sign-in, which says what to do now, and never which part was wrong or whether an account exists. */
class RefusedSignIn implements AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Set<String> FORMS =
            Set.of(VaadinChain.SIGN_IN, CodeSignIn.ADDRESS, MailedCodeRequest.ADDRESS, MailedCodeSignIn.ADDRESS);

    /** Of the forms that patients see: what is answered is shown on their page again. */
    static final String PATIENTS_FORM = "patient";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (refused) {
            case SecondFactorOwed owed -> askForSecondFactor(request, response, owed.pending());
            case TooManyTries tries ->
                back(request, response, "wait=" + tries.pause().toSeconds());
            case MailedCodeRequest.CodeMailed mailed -> askForMailedCode(request, response, mailed.pending());
            case MailedCodeRequest.NoAddress none -> back(request, response, "patient&no-address");
            case MailedCodeSignIn.WrongMailedCode wrong -> back(request, response, "patient&mailed&wrong");
            case MailedCodeSignIn.CodeOver over -> back(request, response, "patient&over");
            case MailedCodeSignIn.NotThisWay staff -> back(request, response, "not-this-way");
            case CodeSignIn.WrongCode wrong -> back(request, response, "code&wrong");
            case CodeSignIn.SignInTooOld old -> back(request, response, "again");
            // Whether name and password fit is unknown where the accounts cannot be asked.
            case InternalAuthenticationServiceException unknown -> back(request, response, "later");
            default -> back(request, response, "wrong");
        }
    }

    /** The session gets a new id, so that whoever knew the one before knows nothing of this. */
    private static void askForSecondFactor(
            HttpServletRequest request, HttpServletResponse response, PendingSignIn pending) throws IOException {
        request.getSession();
        request.changeSessionId();
        pending.putInto(request.getSession());
        back(request, response, pending.codeApp() ? "code" : "code&passkey");
    }

    private static void askForMailedCode(
            HttpServletRequest request, HttpServletResponse response, PendingMailedCode pending) throws IOException {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(PendingMailedCode.PLACE, pending);
        back(request, response, "patient&mailed");
    }

    /** The form's token ends with the session, so a page that was left open for long has to be sent again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && FORMS.contains(request.getServletPath())) {
            back(request, response, "again");
        } else {
            TurnedAway.remember(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        String page = request.getParameter(PATIENTS_FORM) != null && !reason.startsWith(PATIENTS_FORM)
                ? PATIENTS_FORM + "&" + reason
                : reason;
        response.sendRedirect(request.getContextPath() + VaadinChain.SIGN_IN + "?" + page);
    }
}
