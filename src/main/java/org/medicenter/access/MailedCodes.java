package org.medicenter.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of six digits that are mailed: one at a time for each address, for ten minutes, for five tries, in the browser
 * that asked. What is kept tells nobody the code: its hash contains a secret of that browser's session.
 */
@Component
class MailedCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    MailedCodes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    enum Answer {
        RIGHT,
        WRONG,
        /** Too late, tried too often, or another code was mailed since. */
        OVER
    }

    static String newCode() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    /** The code before it, if any, counts no more. */
    @Transactional
    void keep(String address, String secret, String code) {
        Instant now = clock.instant();
        database.sql("delete from mailed_code where address = ? or ends_at < ?")
                .params(address, utc(now))
                .update();
        database.sql("insert into mailed_code (address, asked_by, code_hash, tries_left, ends_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(address, Secrets.hash(secret), hash(secret, code), TRIES, utc(now.plus(VALID)))
                .update();
    }

    /** Each try counts before its code is looked at, so that many at once do not slip through. A right one ends it. */
    @Transactional
    Answer accept(PendingMailedCode pending, String typed) {
        int counted = database.sql("update mailed_code set tries_left = tries_left - 1"
                        + " where address = ? and asked_by = ? and tries_left > 0 and ends_at > ?")
                .params(pending.address(), Secrets.hash(pending.secret()), utc(clock.instant()))
                .update();
        if (counted == 0) {
            return Answer.OVER;
        }
        int used = database.sql("delete from mailed_code where address = ? and code_hash = ?")
                .params(pending.address(), hash(pending.secret(), typed.replaceAll("[\\s\\p{Pd}]", "")))
                .update();
        if (used == 1) {
            return Answer.RIGHT;
        }
        return hasTriesLeft(pending.address()) ? Answer.WRONG : Answer.OVER;
    }

    private boolean hasTriesLeft(String address) {
        return database.sql("select count(*) from mailed_code where address = ? and tries_left > 0")
                        .param(address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String hash(String secret, String code) {
        return Secrets.hash(secret + " " + code);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
