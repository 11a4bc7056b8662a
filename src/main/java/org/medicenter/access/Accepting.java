package org.medicenter.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes an account out of an invitation, for whoever has its link. Each link works once. */
@Service
public class Accepting {

    private static final int LONGEST_NAME = 200;

    private final Invitations invitations;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final AccessWords words;
    private final AccessDeeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accepting(
            Invitations invitations,
            Accounts accounts,
            PasswordRules rules,
            PasswordEncoder passwords,
            AccessWords words,
            AccessDeeds deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.words = words;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The address that is invited; empty where the link is not valid. Changes nothing. */
    public Optional<String> invited(String token) {
        return open(token).map(Invitation::email);
    }

    /** @param displayName as colleagues will read it */
    public AcceptOutcome accept(String token, String displayName, String password) {
        try {
            return transaction.execute(status -> acceptOnce(token, displayName.strip(), password));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException usedMeanwhile) {
            return new AcceptOutcome.NotValid();
        }
    }

    private AcceptOutcome acceptOnce(String token, String displayName, String password) {
        var open = open(token);
        if (open.isEmpty()) {
            return new AcceptOutcome.NotValid();
        }
        Invitation invitation = open.get();
        if (displayName.isEmpty()) {
            return new AcceptOutcome.NameRefused(AccountRefusal.NAME_MISSING);
        }
        if (displayName.length() > LONGEST_NAME) {
            return new AcceptOutcome.NameRefused(AccountRefusal.NAME_TOO_LONG);
        }
        var refusal = rules.refusal(password, List.of(displayName, invitation.email()));
        if (refusal.isPresent()) {
            return new AcceptOutcome.PasswordRefused(refusal.get());
        }
        invitation.close(clock.instant());
        var account = new Account(
                AccountId.random(),
                invitation.account(displayName, password),
                passwords.encode(password),
                clock.instant());
        accounts.save(account);
        deeds.changedBy(account, "invitation.accepted", "", words.of(account));
        return new AcceptOutcome.Accepted(account.signInName());
    }

    private Optional<Invitation> open(String token) {
        return invitations.findByTokenHash(Secrets.hash(token)).filter(it -> it.isOpen(clock.instant()));
    }
}
