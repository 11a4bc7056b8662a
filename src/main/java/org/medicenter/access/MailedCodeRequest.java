package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The first step of a patient's sign-in: an address, to which a code is mailed. It lets nobody in. */
class MailedCodeRequest extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/sign-in/mail";

    private final PatientSignIn patients;

    MailedCodeRequest(PatientSignIn patients) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
        setAuthenticationManager(attempt -> attempt);
        this.patients = patients;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String address = EmailAddress.read(request.getParameter("email")).orElseThrow(NoAddress::new);
        throw patients.isPossible()
                ? new CodeMailed(patients.ask(address, Network.of(request.getRemoteAddr())))
                : new NoAddress();
    }

    /** This cannot be an e-mail address. */
    static class NoAddress extends BadCredentialsException {
        NoAddress() {
            super("No mail can go there.");
        }
    }

    /** What goes on is up to whoever reads that mailbox. */
    static class CodeMailed extends AuthenticationException {

        private final transient PendingMailedCode pending;

        CodeMailed(PendingMailedCode pending) {
            super("A code is on its way.");
            this.pending = pending;
        }

        PendingMailedCode pending() {
            return pending;
        }
    }
}
