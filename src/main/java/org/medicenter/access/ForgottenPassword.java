package org.medicenter.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new password for somebody who has forgotten theirs, by a link to the address that they sign in with. Whether there is
 * such an account is told to nobody, nor by the time it takes. A second factor is asked for at the sign-in as ever.
 */
@Service
public class ForgottenPassword {

    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final PasswordLinks links;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final MailLimits limits;
    private final ObjectProvider<SignInMail> mail;
    private final CurrentNetwork network;
    private final AccessDeeds deeds;
    private final Clock clock;

    ForgottenPassword(
            Accounts accounts,
            PasswordLinks links,
            PasswordRules rules,
            PasswordEncoder passwords,
            MailLimits limits,
            ObjectProvider<SignInMail> mail,
            CurrentNetwork network,
            AccessDeeds deeds,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
        this.passwords = passwords;
        this.limits = limits;
        this.mail = mail;
        this.network = network;
        this.deeds = deeds;
        this.clock = clock;
    }

    public boolean isPossible() {
        return mail.stream().anyMatch(SignInMail::isSet);
    }

    /**
     * Sends a link, where the name is the e-mail address of an account.
     *
     * @return how long to wait; empty where it was not asked for too often
     */
    public Optional<Duration> ask(String signInName) {
        Optional<String> address = EmailAddress.read(signInName);
        try {
            limits.begin(
                    address.orElseGet(() -> shortened(signInName)),
                    network.find().map(Network::name).orElse(""));
        } catch (TooManyTries tooMany) {
            return Optional.of(tooMany.pause());
        }
        mail.ifAvailable(post -> post.send(() -> address.flatMap(links::letter)));
        return Optional.empty();
    }

    /** What is no address is mailed nothing, and counts by itself. */
    private static String shortened(String name) {
        String folded = Account.folded(name);
        return folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
    }

    /** Changes nothing. */
    public boolean isValid(String token) {
        return links.account(token).isPresent();
    }

    @Transactional
    public NewPasswordOutcome choose(String token, String password) {
        var found = links.account(token).flatMap(accounts::findById).filter(Account::isActive);
        if (found.isEmpty()) {
            return new NewPasswordOutcome.NotValid();
        }
        Account account = found.get();
        var refusal = rules.refusal(password, List.of(account.displayName(), account.signInName()));
        if (refusal.isPresent()) {
            return new NewPasswordOutcome.Refused(refusal.get());
        }
        if (!links.use(token)) {
            return new NewPasswordOutcome.NotValid();
        }
        account.changePassword(passwords.encode(password));
        account.changed(account.displayName(), clock.instant());
        deeds.changedBy(account, "password-link.used", "", "");
        return new NewPasswordOutcome.Done();
    }
}
