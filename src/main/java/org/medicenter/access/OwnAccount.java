package org.medicenter.access;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody changes for themselves: the password, and their second factors. */
@Service
public class OwnAccount {

    private static final int SECRET_BYTES = 20;
    private static final String PAGE = "own account";

    /** For that long a code typed from the mailbox stands for the password. */
    private static final Duration PROOF_LASTS = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final SecondFactors factors;
    private final PasskeyStore passkeys;
    private final SignInTries tries;
    private final SignInRules signInRules;
    private final AccessDeeds deeds;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            CurrentActor currentActor,
            PasswordEncoder passwords,
            PasswordRules rules,
            SecondFactors factors,
            PasskeyStore passkeys,
            SignInTries tries,
            SignInRules signInRules,
            AccessDeeds deeds,
            Clock clock) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.passwords = passwords;
        this.rules = rules;
        this.factors = factors;
        this.passkeys = passkeys;
        this.tries = tries;
        this.signInRules = signInRules;
        this.deeds = deeds;
        this.clock = clock;
    }

    public String signInName() {
        return account().signInName();
    }

    public Factors factors() {
        return factors.of(account().getId());
    }

    /** Whether they may do nothing before they have a second factor and have signed in with it. */
    public boolean owesSecondFactor() {
        return currentActor.find().filter(actor -> actor.roles().isEmpty()).isPresent()
                && signInRules.isSecondFactorRequired();
    }

    /** Whether it is a patient's account, and nothing else. */
    public boolean isPatient() {
        return account().roles().equals(Set.of(Role.PATIENT));
    }

    /** Whether there is a password that its owner has chosen. */
    public boolean hasPassword() {
        return account().hasOwnPassword();
    }

    /** A patient who has just typed a code from the mailbox needs no password to choose one, or to take a passkey away. */
    public boolean hasJustProvedTheMailbox() {
        return currentActor
                .signedIn()
                .filter(person -> person.actor().is(Role.PATIENT))
                .map(SignedIn::mailboxProvedAt)
                .filter(proved -> clock.instant().isBefore(proved.plus(PROOF_LASTS)))
                .isPresent();
    }

    /** @param id to take it away with */
    public record OwnPasskey(String id, String name, Instant addedAt, Instant lastUsedAt) {}

    public List<OwnPasskey> passkeys() {
        return passkeys.findByUserId(PasskeyOwners.id(account().getId())).stream()
                .map(it -> new OwnPasskey(
                        it.getCredentialId().toBase64UrlString(), it.getLabel(), it.getCreated(), it.getLastUsed()))
                .toList();
    }

    /** @param old not looked at from whoever has just proved the mailbox */
    @Transactional
    public PasswordChange changePassword(String old, String wanted) {
        Account account = account();
        if (account.isSample()) {
            return new PasswordChange.SampleStays();
        }
        if (!isProved(old, account)) {
            return new PasswordChange.OldOneWrong();
        }
        var refusal = rules.refusal(wanted, List.of(account.displayName(), account.signInName()));
        if (refusal.isPresent()) {
            return new PasswordChange.Refused(refusal.get());
        }
        account.changePassword(passwords.encode(wanted));
        account.changed(account.displayName(), clock.instant());
        deeds.changed("account.password", account.displayName());
        return new PasswordChange.Changed();
    }

    private boolean isProved(String password, Account account) {
        return hasJustProvedTheMailbox() || isRight(password, account);
    }

    /** @return false where the password is wrong; else this session may add passkeys for the next ten minutes */
    public boolean proveAgain(String password) {
        boolean right = isRight(password, account());
        if (right) {
            VaadinSession.getCurrent().getSession().setAttribute(Proof.GIVEN_AT, clock.instant());
        }
        return right;
    }

    /** Whoever sits down at an open page guesses no faster here than at the sign-in. */
    private boolean isRight(String password, Account account) {
        try {
            tries.begin(account.signInName(), PAGE);
        } catch (TooManyTries tooMany) {
            return false;
        }
        boolean right = passwords.matches(password, account.passwordHash());
        if (right) {
            tries.succeeded(account.signInName(), PAGE);
        }
        return right;
    }

    /** A secret that is not kept yet: {@link #addCodeApp} keeps it. */
    public CodeAppSecret newCodeAppSecret() {
        return new CodeAppSecret(
                Base32.encode(Secrets.random(SECRET_BYTES)), account().signInName());
    }

    /** @return new recovery codes, to be shown once, where there were none; empty where the code was wrong */
    @Transactional
    public Optional<List<String>> addCodeApp(CodeAppSecret secret, String code) {
        Account account = account();
        if (!factors.addCodeApp(account.getId(), Base32.decode(secret.text()), code)) {
            return Optional.empty();
        }
        deeds.changed("factor.added", account.displayName(), "", "code app");
        return Optional.of(firstRecoveryCodes());
    }

    /** Recovery codes for somebody who has a second factor and was not given any yet; else an empty list. */
    @Transactional
    public List<String> firstRecoveryCodes() {
        var known = factors();
        return known.any() && known.recoveryCodes() == 0
                ? factors.newRecoveryCodes(account().getId())
                : List.of();
    }

    /** @return new codes, in place of all before; empty where the password is wrong or no second factor needs them */
    @Transactional
    public Optional<List<String>> newRecoveryCodes(String password) {
        Account account = account();
        if (!factors().any() || !isRight(password, account)) {
            return Optional.empty();
        }
        deeds.changed("factor.recovery-codes", account.displayName());
        return Optional.of(factors.newRecoveryCodes(account.getId()));
    }

    /** @return false where the password is wrong */
    @Transactional
    public boolean removeCodeApp(String password) {
        Account account = account();
        if (!isRight(password, account)) {
            return false;
        }
        if (factors.removeCodeApp(account.getId())) {
            afterRemoval(account, "code app");
        }
        return true;
    }

    /** @return false where the password is wrong */
    @Transactional
    public boolean removePasskey(String id, String password) {
        Account account = account();
        if (!isProved(password, account)) {
            return false;
        }
        if (passkeys.remove(account.getId(), id)) {
            afterRemoval(account, "passkey");
        }
        return true;
    }

    /** Codes that stand in for a factor go with the last of them. */
    private void afterRemoval(Account account, String what) {
        deeds.changed("factor.removed", account.displayName(), what, "");
        if (!factors.of(account.getId()).any()) {
            factors.removeAll(account.getId());
        }
    }

    private Account account() {
        return currentActor
                .find()
                .flatMap(actor -> accounts.findById(actor.id().value()))
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }
}
