package org.medicenter.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts and changes them. What changes ends the account's sessions with their next request. It asks nobody
 * for permission: whoever calls it for a person checks the role of that person.
 */
@Service
public class AccountSetup {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD_IN_BYTES = 72;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountSetup(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException where the password is too short or too long */
    @Transactional
    public AccountId make(NewAccount wanted) {
        var id = AccountId.random();
        accounts.save(new Account(id, wanted, hash(wanted.password()), clock.instant()));
        return id;
    }

    public boolean isTaken(String signInName) {
        return accounts.findBySignInName(Account.folded(signInName)).isPresent();
    }

    @Transactional
    public void deactivate(AccountId id) {
        find(id).deactivate(clock.instant());
    }

    @Transactional
    public void activate(AccountId id) {
        find(id).activate();
    }

    @Transactional
    public void giveRoles(AccountId id, Set<Role> roles) {
        find(id).giveRoles(roles);
    }

    @Transactional
    public void changePassword(AccountId id, String password) {
        find(id).changePassword(hash(password));
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value()).orElseThrow();
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("A password has " + SHORTEST_PASSWORD + " characters or more.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_IN_BYTES) {
            throw new IllegalArgumentException("A password is not longer than " + LONGEST_PASSWORD_IN_BYTES
                    + " bytes: the rest of it would not be looked at.");
        }
        return passwords.encode(password);
    }
}
