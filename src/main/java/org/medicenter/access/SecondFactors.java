package org.medicenter.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people prove themselves with besides their password: an app that shows codes, passkeys, and recovery codes for
 * when both are lost. Each code is accepted once, on whichever node and however many try it at once.
 */
@Component
class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_BYTES = 10;
    private static final int GROUP = 4;

    private final JdbcClient database;
    private final byte[] key;
    private final Clock clock;

    SecondFactors(JdbcClient database, ServerKey serverKey, Clock clock) {
        this.database = database;
        this.key = serverKey.keyFor("second factors");
        this.clock = clock;
    }

    Factors of(UUID account) {
        return new Factors(
                count("select count(*) from code_app where account_id = ?", account) > 0,
                count("select count(*) from passkey where account_id = ?", account),
                count("select count(*) from recovery_code where account_id = ? and used_at is null", account));
    }

    /** Of those accounts that have any. */
    Map<UUID, Factors> ofAll() {
        var all = new HashMap<UUID, Factors>();
        counts("select account_id, count(*) from code_app group by account_id")
                .forEach((id, apps) -> all.put(id, new Factors(true, 0, 0)));
        counts("select account_id, count(*) from passkey group by account_id")
                .forEach((id, keys) -> all.merge(
                        id,
                        new Factors(false, keys, 0),
                        (before, more) -> new Factors(before.codeApp(), more.passkeys(), 0)));
        counts("select account_id, count(*) from recovery_code where used_at is null group by account_id")
                .forEach((id, codes) ->
                        all.computeIfPresent(id, (same, it) -> new Factors(it.codeApp(), it.passkeys(), codes)));
        return all;
    }

    /**
     * Keeps the app's secret once a first code has shown that the app has it; replaces the app before.
     *
     * @return whether the code was right
     */
    @Transactional
    boolean addCodeApp(UUID account, byte[] secret, String code) {
        Instant now = clock.instant();
        OptionalLong step = TimeCodes.stepOf(code, secret, now);
        if (step.isEmpty()) {
            return false;
        }
        removeCodeApp(account);
        database.sql("insert into code_app (account_id, secret, last_step, added_at) values (?, ?, ?, ?)")
                .params(
                        account,
                        Secrets.encrypt(secret, key, account.toString()),
                        step.getAsLong(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    @Transactional
    boolean removeCodeApp(UUID account) {
        return database.sql("delete from code_app where account_id = ?")
                        .param(account)
                        .update()
                > 0;
    }

    @Transactional
    void removeAll(UUID account) {
        removeCodeApp(account);
        database.sql("delete from passkey where account_id = ?").param(account).update();
        removeRecoveryCodes(account);
    }

    /** Whether this is a code of their app that was not accepted before, or one of their unused recovery codes. */
    @Transactional
    boolean accept(UUID account, String typed) {
        return acceptAppCode(account, typed) || acceptRecoveryCode(account, typed);
    }

    /** New recovery codes, to be shown once: what is kept are their hashes. Those before count no more. */
    @Transactional
    List<String> newRecoveryCodes(UUID account) {
        removeRecoveryCodes(account);
        var codes = Stream.generate(() -> grouped(Base32.encode(Secrets.random(RECOVERY_CODE_BYTES))))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> database.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                .params(account, hash(code))
                .update());
        return codes;
    }

    private void removeRecoveryCodes(UUID account) {
        database.sql("delete from recovery_code where account_id = ?")
                .param(account)
                .update();
    }

    private boolean acceptAppCode(UUID account, String typed) {
        var secret = database.sql("select secret from code_app where account_id = ?")
                .param(account)
                .query(String.class)
                .optional()
                .map(text -> Secrets.decrypt(text, key, account.toString()));
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = TimeCodes.stepOf(typed, secret.get(), clock.instant());
        return step.isPresent()
                && database.sql("update code_app set last_step = ? where account_id = ? and last_step < ?")
                                .params(step.getAsLong(), account, step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean acceptRecoveryCode(UUID account, String typed) {
        return database.sql("update recovery_code set used_at = ? where account_id = ? and code_hash = ?"
                                + " and used_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), account, hash(typed))
                        .update()
                == 1;
    }

    private String hash(String recoveryCode) {
        String plain = recoveryCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return Secrets.hash(plain);
    }

    /** "ABCD-EFGH-IJKL-MNOP" */
    private static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }

    private int count(String sql, UUID account) {
        return database.sql(sql).param(account).query(Integer.class).single();
    }

    private Map<UUID, Integer> counts(String sql) {
        var counts = new HashMap<UUID, Integer>();
        database.sql(sql).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }
}
