package org.medicenter.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clinic's people and what each may do. For administrators only, whichever page or program asks. What changes ends
 * the account's sessions with their next request.
 */
@Service
public class People {

    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final Administrators administrators;
    private final Inviting inviting;
    private final SecondFactors factors;
    private final SignInTimes signInTimes;
    private final CurrentActor currentActor;
    private final AccessWords words;
    private final AccessDeeds deeds;
    private final Clock clock;

    People(
            Accounts accounts,
            Administrators administrators,
            Inviting inviting,
            SecondFactors factors,
            SignInTimes signInTimes,
            CurrentActor currentActor,
            AccessWords words,
            AccessDeeds deeds,
            Clock clock) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.inviting = inviting;
        this.factors = factors;
        this.signInTimes = signInTimes;
        this.currentActor = currentActor;
        this.words = words;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** By name; those who are switched off come last. Patients' accounts are not among them. */
    @Transactional(readOnly = true)
    public List<Person> list() {
        currentActor.requireAny(Role.ADMIN);
        var factorsOfAll = factors.ofAll();
        var signIns = signInTimes.ofAll();
        return accounts.findAll().stream()
                .filter(Account::isStaff)
                .map(account -> person(account, factorsOfAll, signIns))
                .sorted(Comparator.comparing((Person person) -> !person.isActive())
                        .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Transactional
    public AccountOutcome change(AccountChange wanted) {
        return changing(wanted.id(), wanted.version(), "account.changed", account -> {
            var refusal = refusal(account, wanted);
            if (refusal.isEmpty()) {
                account.change(wanted);
            }
            return refusal;
        });
    }

    @Transactional
    public AccountOutcome deactivate(AccountId id, int version) {
        return changing(id, version, "account.off", account -> {
            if (administrators.isLast(account)) {
                return Optional.of(AccountRefusal.LAST_ADMIN);
            }
            account.deactivate(clock.instant());
            return Optional.empty();
        });
    }

    @Transactional
    public AccountOutcome activate(AccountId id, int version) {
        return changing(id, version, "account.on", account -> {
            account.activate();
            return Optional.empty();
        });
    }

    @Transactional
    public AccountOutcome signOutEverywhere(AccountId id, int version) {
        return changing(id, version, "account.signed-out", account -> {
            account.signOutEverywhere(clock.instant());
            return Optional.empty();
        });
    }

    /** For somebody who has lost their telephone: takes all second factors away, and ends the sessions. */
    @Transactional
    public AccountOutcome removeSecondFactors(AccountId id, int version) {
        return changing(id, version, "factor.reset", account -> {
            factors.removeAll(account.getId());
            account.signOutEverywhere(clock.instant());
            return Optional.empty();
        });
    }

    private AccountOutcome changing(
            AccountId id, int version, String deed, Function<Account, Optional<AccountRefusal>> change) {
        Actor actor = currentActor.requireAny(Role.ADMIN);
        administrators.lock();
        Account account = accounts.findById(id.value()).filter(Account::isStaff).orElseThrow();
        if (account.version() != version) {
            return account.lastChange();
        }
        String before = words.of(account);
        var refusal = change.apply(account);
        if (refusal.isPresent()) {
            return new AccountOutcome.Refused(refusal.get());
        }
        account.changed(actor.name(), clock.instant());
        if (!account.isActive() || !account.roles().contains(Role.ADMIN)) {
            inviting.withdrawAllOf(account);
        }
        String after = words.of(account);
        deeds.changed(
                deed, account.displayName(), before.equals(after) ? "" : before, before.equals(after) ? "" : after);
        return new AccountOutcome.Saved();
    }

    private Optional<AccountRefusal> refusal(Account account, AccountChange wanted) {
        if (wanted.displayName().isBlank()) {
            return Optional.of(AccountRefusal.NAME_MISSING);
        }
        if (wanted.displayName().strip().length() > LONGEST_NAME) {
            return Optional.of(AccountRefusal.NAME_TOO_LONG);
        }
        if (!wanted.roles().contains(Role.ADMIN) && administrators.isLast(account)) {
            return Optional.of(AccountRefusal.LAST_ADMIN);
        }
        return AccessRules.refusal(wanted.roles(), wanted.locations(), wanted.specialist());
    }

    private static Person person(Account account, Map<UUID, Factors> factors, Map<UUID, Instant> signIns) {
        return new Person(
                new AccountId(account.getId()),
                account.displayName(),
                account.signInName(),
                account.roles(),
                account.locations(),
                account.specialist(),
                factors.getOrDefault(account.getId(), Factors.NONE),
                signIns.get(account.getId()),
                account.deactivatedAt(),
                account.version());
    }
}
