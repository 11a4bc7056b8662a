package org.medicenter.access;

import java.util.UUID;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;

/** Signs in whoever has a passkey and has shown it that it is them: two factors in one step. */
@Component
class PasskeySignIn {

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final StaffSignIn staff;
    private final SignInLog log;

    PasskeySignIn(Passkeys passkeys, Accounts accounts, StaffSignIn staff, SignInLog log) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.staff = staff;
        this.log = log;
    }

    /** Not a bean of that type: Spring would ask it for passwords, too. */
    AuthenticationManager asManager() {
        return attempt -> authenticate((WebAuthnAuthenticationRequestToken) attempt);
    }

    private Authentication authenticate(WebAuthnAuthenticationRequestToken attempt) {
        UUID account = owner(attempt);
        var person = accounts.findById(account)
                .map(it -> it.asSignedIn(staff.samplesMaySignIn()))
                .filter(SignedIn::isEnabled)
                .orElseThrow(() -> new BadCredentialsException("This account is switched off."));
        log.signedIn(account, "passkey");
        return StaffSignIn.authentication(person);
    }

    /** What is wrong with the answer of a passkey stays between us: the person hears that it was not accepted. */
    private UUID owner(WebAuthnAuthenticationRequestToken attempt) {
        try {
            var owner = passkeys.authenticate(attempt.getWebAuthnRequest());
            return PasskeyOwners.account(owner.getId());
        } catch (RuntimeException refused) {
            log.failed("", false);
            throw new BadCredentialsException("This passkey was not accepted.", refused);
        }
    }
}
