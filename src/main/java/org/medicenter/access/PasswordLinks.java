package org.medicenter.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links to a new password: one at a time for each account, for half an hour, once. Kept are their hashes. */
@Component
class PasswordLinks {

    static final String ADDRESS = "/new-password/";
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final JdbcClient database;
    private final AccessDeeds deeds;
    private final Clock clock;

    PasswordLinks(Accounts accounts, JdbcClient database, AccessDeeds deeds, Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** For whoever owns the mailbox of that account. Empty where there is none, it is off, or of the sample clinic. */
    @Transactional
    Optional<SignInLetter> letter(String address) {
        return accounts.findBySignInName(address)
                .filter(account -> account.isUsable(false))
                .map(this::letter);
    }

    private SignInLetter letter(Account account) {
        Instant now = clock.instant();
        String token = Secrets.token();
        database.sql("delete from password_link where account_id = ? or ends_at < ?")
                .params(account.getId(), utc(now))
                .update();
        database.sql("insert into password_link (account_id, token_hash, ends_at) values (?, ?, ?)")
                .params(account.getId(), Secrets.hash(token), utc(now.plus(VALID)))
                .update();
        deeds.changed("password-link.sent", account.displayName());
        return new SignInLetter.NewPassword(account.signInName(), ADDRESS + token);
    }

    Optional<UUID> account(String token) {
        return database.sql("select account_id from password_link where token_hash = ? and ends_at > ?")
                .params(Secrets.hash(token), utc(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** @return false for the second of two at once */
    boolean use(String token) {
        return database.sql("delete from password_link where token_hash = ?")
                        .param(Secrets.hash(token))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
