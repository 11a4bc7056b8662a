package org.medicenter.access;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares name and password. Unknown names take as long as wrong passwords, and are answered alike. Whoever has a second
 * factor owes it then; whoever has none, though the clinic asks for one, may do nothing but set one up.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final ObjectProvider<SampleAccounts> samples;
    private final SignInTries tries;
    private final SecondFactors factors;
    private final SignInRules rules;
    private final SignInLog log;
    private final Clock clock;
    private final DaoAuthenticationProvider passwordCheck;

    StaffSignIn(
            Accounts accounts,
            ObjectProvider<SampleAccounts> samples,
            SignInTries tries,
            SecondFactors factors,
            SignInRules rules,
            SignInLog log,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.samples = samples;
        this.tries = tries;
        this.factors = factors;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
        this.passwordCheck = passwordCheck(passwords);
    }

    /** Whether the account is active is asked after the password only, so that the time taken does not tell it. */
    private DaoAuthenticationProvider passwordCheck(PasswordEncoder passwords) {
        var check = new DaoAuthenticationProvider(this::find);
        check.setPasswordEncoder(passwords);
        check.setPreAuthenticationChecks(account -> {});
        check.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return check;
    }

    private UserDetails find(String signInName) {
        return accounts.findBySignInName(signInName)
                .map(account -> account.asSignedIn(samplesMaySignIn()))
                .orElseThrow(() -> new UsernameNotFoundException("No account has this name."));
    }

    boolean samplesMaySignIn() {
        return samples.stream().findAny().isPresent();
    }

    /** What nobody can be called is not looked for, and not remembered as a try either. */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (isNoName(attempt.getName())) {
            throw new BadCredentialsException("No account has such a name.");
        }
        var name = Account.folded(attempt.getName());
        var address = addressOf(attempt);
        tries.begin(name, address);
        return let(checked(withName(name, attempt), address), name, address);
    }

    private static boolean isNoName(String name) {
        return name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
    }

    private SignedIn checked(UsernamePasswordAuthenticationToken attempt, String address) {
        try {
            return principal(passwordCheck.authenticate(attempt));
        } catch (InternalAuthenticationServiceException unreachable) {
            throw unreachable;
        } catch (AuthenticationException wrong) {
            log.failed(attempt.getName(), tries.isPaused(attempt.getName(), address));
            throw wrong;
        }
    }

    private static SignedIn principal(@Nullable Authentication checked) {
        if (checked != null && checked.getPrincipal() instanceof SignedIn person) {
            return person;
        }
        throw new IllegalStateException("Name and password are compared by nobody");
    }

    private Authentication let(SignedIn person, String name, String address) {
        var account = person.actor().id();
        Factors known = isPatient(person) ? Factors.NONE : factors.of(account.value());
        if (known.any()) {
            throw new SecondFactorOwed(
                    new PendingSignIn(account, person.version(), name, known.codeApp(), clock.instant()));
        }
        tries.succeeded(name, address);
        log.signedIn(account.value(), "password");
        return authentication(
                !isPatient(person) && rules.isSecondFactorRequired() ? person.untilSecondFactor() : person);
    }

    /** What the clinic asks of its people it does not ask of patients: for them a passkey is one more way in. */
    private static boolean isPatient(SignedIn person) {
        return person.actor().roles().equals(Set.of(Role.PATIENT));
    }

    static Authentication authentication(SignedIn person) {
        person.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private static UsernamePasswordAuthenticationToken withName(String name, Authentication attempt) {
        var folded = UsernamePasswordAuthenticationToken.unauthenticated(name, attempt.getCredentials());
        folded.setDetails(attempt.getDetails());
        return folded;
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
