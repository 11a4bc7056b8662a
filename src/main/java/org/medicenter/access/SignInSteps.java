package org.medicenter.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/** The steps of the sign-in besides name and password: the code, codes that are mailed to patients, and passkeys by Spring Security's WebAuthn. */
@Component
class SignInSteps {

    static final RequestMatcher CODE = post(CodeSignIn.ADDRESS);
    private static final RequestMatcher MAIL = post(MailedCodeRequest.ADDRESS);
    private static final RequestMatcher MAILED_CODE = post(MailedCodeSignIn.ADDRESS);
    private static final RequestMatcher PASSKEY_OPTIONS = post("/sign-in/passkey/options");
    private static final RequestMatcher PASSKEY = post("/sign-in/passkey");
    private static final RequestMatcher NEW_PASSKEY_OPTIONS = post("/account/passkey/options");
    static final RequestMatcher NEW_PASSKEY = post("/account/passkey");

    /** All that is sent here. Nothing of it answers to a GET. */
    static final RequestMatcher ALL = new OrRequestMatcher(
            List.of(CODE, MAIL, MAILED_CODE, PASSKEY_OPTIONS, PASSKEY, NEW_PASSKEY_OPTIONS, NEW_PASSKEY));

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInTries tries;
    private final SignInLog log;
    private final StaffSignIn staff;
    private final PatientSignIn patients;
    private final MailedCodes mailedCodes;
    private final PatientAccounts patientAccounts;
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final PasskeySignIn passkeySignIn;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    SignInSteps(
            Accounts accounts,
            SecondFactors factors,
            SignInTries tries,
            SignInLog log,
            StaffSignIn staff,
            PatientSignIn patients,
            MailedCodes mailedCodes,
            PatientAccounts patientAccounts,
            Passkeys passkeys,
            PasskeyStore store,
            PasskeySignIn passkeySignIn,
            SecurityContextHolderStrategy contexts,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.tries = tries;
        this.log = log;
        this.staff = staff;
        this.patients = patients;
        this.mailedCodes = mailedCodes;
        this.patientAccounts = patientAccounts;
        this.passkeys = passkeys;
        this.store = store;
        this.passkeySignIn = passkeySignIn;
        this.contexts = contexts;
        this.clock = clock;
    }

    void addTo(HttpSecurity http, AfterSignIn after, RefusedSignIn refused) {
        var code = new CodeSignIn(accounts, factors, tries, log, staff, clock);
        var mail = new MailedCodeRequest(patients);
        var mailedCode = new MailedCodeSignIn(mailedCodes, patientAccounts, log);
        http.addFilterBefore(signsIn(code, after, refused), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(signsIn(mail, after, refused), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(signsIn(mailedCode, after, refused), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkey(after), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(options(), AuthorizationFilter.class)
                .addFilterBefore(
                        new NewPasskeyOptions(NEW_PASSKEY_OPTIONS, passkeys, contexts, clock),
                        AuthorizationFilter.class)
                .addFilterAfter(newPasskey(), AuthorizationFilter.class);
    }

    /** The browser's script hears where to go; what was wrong it does not hear. */
    private WebAuthnAuthenticationFilter passkey(AfterSignIn after) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(PASSKEY);
        filter.setAuthenticationManager(passkeySignIn.asManager());
        AuthenticationSuccessHandler leadOn = (request, response, authentication) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().print("{\"to\":\"" + after.leadsTo(request, response, authentication) + "\"}");
        };
        signsIn(filter, leadOn, (request, response, wrong) -> response.setStatus(HttpServletResponse.SC_UNAUTHORIZED));
        return filter;
    }

    /** As the form of name and password: the session gets a new id, and knows who it is. */
    private <F extends AbstractAuthenticationProcessingFilter> F signsIn(
            F filter, AuthenticationSuccessHandler after, AuthenticationFailureHandler refused) {
        filter.setAuthenticationSuccessHandler(after);
        filter.setAuthenticationFailureHandler(refused);
        filter.setSecurityContextHolderStrategy(contexts);
        filter.setSessionAuthenticationStrategy((person, request, response) -> newSessionId(request));
        filter.setSecurityContextRepository(new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository()));
        return filter;
    }

    /** Whoever knew the session before this step knows nothing of it afterwards. */
    private static void newSessionId(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
    }

    private PublicKeyCredentialRequestOptionsFilter options() {
        var filter = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        filter.setRequestMatcher(PASSKEY_OPTIONS);
        filter.setSecurityContextHolderStrategy(contexts);
        return filter;
    }

    private WebAuthnRegistrationFilter newPasskey() {
        var filter = new WebAuthnRegistrationFilter(store, passkeys);
        filter.setRegisterCredentialMatcher(NEW_PASSKEY);
        filter.setRemoveCredentialMatcher(request -> false);
        filter.setSecurityContextHolderStrategy(contexts);
        return filter;
    }

    private static RequestMatcher post(String address) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, address);
    }
}
