package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of the sign-in: the code of the app, or a recovery code, after the password was right. */
class CodeSignIn extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/sign-in/code";
    private static final int LONGEST = 100;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInTries tries;
    private final SignInLog log;
    private final StaffSignIn staff;
    private final Clock clock;

    CodeSignIn(
            Accounts accounts,
            SecondFactors factors,
            SignInTries tries,
            SignInLog log,
            StaffSignIn staff,
            Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS));
        setAuthenticationManager(attempt -> attempt);
        this.accounts = accounts;
        this.factors = factors;
        this.tries = tries;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var pending = PendingSignIn.in(request.getSession(false), clock.instant())
                .orElseThrow(() -> new SignInTooOld("The password was typed too long ago."));
        String name = pending.foldedName();
        String address = request.getRemoteAddr();
        tries.beginCode(name, address);
        String code = request.getParameter("code");
        if (code == null
                || code.length() > LONGEST
                || !factors.accept(pending.account().value(), code)) {
            log.failed(name, tries.isPaused(name, address));
            throw new WrongCode();
        }
        var person = stillTheSame(pending);
        PendingSignIn.removeFrom(request.getSession());
        tries.succeeded(name, address);
        log.signedIn(pending.account().value(), "password and code");
        return StaffSignIn.authentication(person);
    }

    /** A password that was changed meanwhile, or an account that was switched off, is no way in. */
    private SignedIn stillTheSame(PendingSignIn pending) {
        return accounts.findById(pending.account().value())
                .filter(account -> account.version() == pending.version())
                .map(account -> account.asSignedIn(staff.samplesMaySignIn()))
                .filter(SignedIn::isEnabled)
                .orElseThrow(() -> new SignInTooOld("The account was changed meanwhile."));
    }

    /** The first step has to be made again. */
    static class SignInTooOld extends BadCredentialsException {
        SignInTooOld(String why) {
            super(why);
        }
    }

    /** The second step has to be made again. */
    static class WrongCode extends BadCredentialsException {
        WrongCode() {
            super("This is no code that counts now.");
        }
    }
}
