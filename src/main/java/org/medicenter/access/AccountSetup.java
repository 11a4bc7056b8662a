package org.medicenter.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes accounts for the application itself: the first administrator, the sample clinic, whoever was invited. Where
 * somebody is signed in, it works for administrators only: everybody else's way is {@link People}.
 */
@Service
public class AccountSetup {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountSetup(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordRules rules,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException where the password is refused
     * @throws AccessDeniedException where somebody is signed in who is no administrator
     */
    @Transactional
    public AccountId make(NewAccount wanted) {
        refuseAllButAdministrators();
        var id = AccountId.random();
        accounts.save(new Account(id, wanted, hash(wanted), clock.instant()));
        events.publishEvent(Deed.changed(
                "access.account.made",
                wanted.displayName(),
                null,
                "",
                wanted.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        return id;
    }

    /** @param names of the person: displayed, and to sign in with */
    public Optional<PasswordRefusal> refusal(String password, List<String> names) {
        return rules.refusal(password, names);
    }

    /** Whether somebody can let others in. The sample clinic's administrator does not count elsewhere. */
    public boolean hasAdministrator(boolean samplesCount) {
        return accounts.countActive(Role.ADMIN, samplesCount) > 0;
    }

    @Transactional
    void deactivate(AccountId id) {
        find(id).deactivate(clock.instant());
    }

    @Transactional
    void activate(AccountId id) {
        find(id).activate();
    }

    @Transactional
    void giveRoles(AccountId id, Set<Role> roles) {
        find(id).giveRoles(roles);
    }

    @Transactional
    void changePassword(AccountId id, String password) {
        find(id).changePassword(passwords.encode(password));
    }

    private void refuseAllButAdministrators() {
        if (currentActor.find().filter(actor -> !actor.is(Role.ADMIN)).isPresent()) {
            throw new AccessDeniedException("Only an administrator gives roles.");
        }
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value()).orElseThrow();
    }

    /** The sample clinic's password is known to everybody, and meant to be. */
    private String hash(NewAccount wanted) {
        if (!wanted.sample()) {
            rules.refusal(wanted.password(), List.of(wanted.signInName(), wanted.displayName()))
                    .ifPresent(refusal -> {
                        throw new IllegalArgumentException(refusal.sentence());
                    });
        }
        return passwords.encode(wanted.password());
    }
}
