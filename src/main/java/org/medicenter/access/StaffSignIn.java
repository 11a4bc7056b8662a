package org.medicenter.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares name and password. Unknown names take as long as wrong passwords, and are answered alike. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final ObjectProvider<SampleAccounts> samples;
    private final SignInTries tries;
    private final DaoAuthenticationProvider passwordCheck;

    StaffSignIn(
            Accounts accounts, ObjectProvider<SampleAccounts> samples, SignInTries tries, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.samples = samples;
        this.tries = tries;
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
        boolean samplesMaySignIn = samples.stream().findAny().isPresent();
        return accounts.findBySignInName(signInName)
                .map(account -> account.asSignedIn(samplesMaySignIn))
                .orElseThrow(() -> new UsernameNotFoundException("No account has this name."));
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
        var result = passwordCheck.authenticate(withName(name, attempt));
        tries.succeeded(name, address);
        return result;
    }

    private static boolean isNoName(String name) {
        return name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
    }

    private static Authentication withName(String name, Authentication attempt) {
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
