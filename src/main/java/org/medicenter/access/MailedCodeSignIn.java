package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of a patient's sign-in: the code from the mail. The first time, it makes the account. */
class MailedCodeSignIn extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/sign-in/mail/code";
    private static final int LONGEST = 100;

    private final MailedCodes codes;
    private final PatientAccounts accounts;
    private final SignInLog log;

    MailedCodeSignIn(MailedCodes codes, PatientAccounts accounts, SignInLog log) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
        setAuthenticationManager(attempt -> attempt);
        this.codes = codes;
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request.getSession(false)).orElseThrow(CodeOver::new);
        return switch (codes.accept(pending, typed(request))) {
            case RIGHT -> letIn(pending, request.getSession());
            case WRONG -> {
                log.failed(pending.address(), false);
                throw new WrongMailedCode();
            }
            case OVER -> {
                log.failed(pending.address(), true);
                request.getSession().removeAttribute(PendingMailedCode.PLACE);
                throw new CodeOver();
            }
        };
    }

    private Authentication letIn(PendingMailedCode pending, HttpSession session) {
        session.removeAttribute(PendingMailedCode.PLACE);
        SignedIn person = accounts.of(pending.address()).orElseThrow(NotThisWay::new);
        log.signedIn(person.actor().id().value(), "mailed code");
        return StaffSignIn.authentication(person);
    }

    private static Optional<PendingMailedCode> pending(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(it -> (PendingMailedCode) it.getAttribute(PendingMailedCode.PLACE));
    }

    private static String typed(HttpServletRequest request) {
        String code = request.getParameter("code");
        return code == null || code.length() > LONGEST ? "" : code;
    }

    static class WrongMailedCode extends BadCredentialsException {
        WrongMailedCode() {
            super("This is not the code that was mailed.");
        }
    }

    /** A new one has to be asked for. */
    static class CodeOver extends BadCredentialsException {
        CodeOver() {
            super("This code counts no more.");
        }
    }

    /** The mailbox is theirs, but their account asks for more than that. */
    static class NotThisWay extends BadCredentialsException {
        NotThisWay() {
            super("This account is not entered by a mailed code.");
        }
    }
}
