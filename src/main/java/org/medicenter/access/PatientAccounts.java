package org.medicenter.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The account of whoever has proved that a mailbox is theirs. Its name is neutral, because the audit log keeps it. */
@Component
class PatientAccounts {

    private static final int SHOWN_OF_THE_ID = 8;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AccessDeeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PatientAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            AccessDeeds deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Made where there is none. Empty for whoever works for the clinic, and where the account is switched off. */
    Optional<SignedIn> of(String address) {
        return account(address)
                .filter(account -> !account.isStaff())
                .map(account -> account.asSignedIn(false))
                .filter(SignedIn::isEnabled)
                .map(person -> person.whoProvedTheMailbox(clock.instant()));
    }

    private Optional<Account> account(String address) {
        var known = accounts.findBySignInName(address);
        if (known.isPresent()) {
            return known;
        }
        try {
            return Optional.ofNullable(transaction.execute(status -> made(address)));
        } catch (DataIntegrityViolationException madeMeanwhile) {
            return accounts.findBySignInName(address);
        }
    }

    private Account made(String address) {
        var id = AccountId.random();
        String name =
                "Patient account " + id.toString().substring(0, SHOWN_OF_THE_ID).toUpperCase(Locale.ROOT);
        var wanted = new NewAccount(address, name, Secrets.token(), Set.of(Role.PATIENT), Set.of(), null, false);
        var account = new Account(id, wanted, passwords.encode(wanted.password()), clock.instant());
        account.nobodyKnowsThePassword();
        Account saved = accounts.save(account);
        deeds.changedBy(saved, "account.made", "", "patient");
        return saved;
    }
}
