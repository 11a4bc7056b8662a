package org.medicenter.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protects the first set-up, while nobody can sign in: whoever can read the server's log has its code of 80 random bits.
 * Each start prints a new one, and the one printed last counts, on every node.
 */
@Service
public class SetupCode {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);
    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 100;
    private static final String NAME_OF_THE_TRIES = "\0set-up code";

    private final JdbcClient database;
    private final SignInTries tries;
    private final Clock clock;

    SetupCode(JdbcClient database, SignInTries tries, Clock clock) {
        this.database = database;
        this.tries = tries;
        this.clock = clock;
    }

    /** Once, into the log only; kept is its hash. */
    @Transactional
    public void print() {
        String code = Base32.encode(Secrets.random(BYTES));
        forget();
        database.sql("insert into setup_code (id, code_hash, printed_at) values (1, ?, ?)")
                .params(Secrets.hash(code), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String line = "|  Set-up code: " + inGroups(code) + "  (type it on the page /setup)  |";
        String edge = "+" + "-".repeat(line.length() - 2) + "+";
        LOG.info("This clinic is not set up yet.\n{}\n{}\n{}", edge, line, edge);
    }

    /** @param address where it was typed: guessing slows down whoever guesses, and nobody else */
    public SetupCodeOutcome enter(String typed, String address) {
        try {
            tries.begin(NAME_OF_THE_TRIES, address);
        } catch (TooManyTries paused) {
            return new SetupCodeOutcome.Paused(paused.pause());
        }
        if (!isRight(typed)) {
            return new SetupCodeOutcome.Wrong();
        }
        tries.succeeded(NAME_OF_THE_TRIES, address);
        return new SetupCodeOutcome.Accepted(new SetupPass());
    }

    /** When the set-up is done, within its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget() {
        database.sql("delete from setup_code where id = 1").update();
    }

    /** In the same time for every wrong code. Spaces, hyphens and small letters are as good. */
    private boolean isRight(String typed) {
        String plain = typed.length() > LONGEST_TYPED
                ? ""
                : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        byte[] hash = Secrets.hash(plain).getBytes(StandardCharsets.US_ASCII);
        Optional<String> printed = database.sql("select code_hash from setup_code where id = 1")
                .query(String.class)
                .optional();
        return MessageDigest.isEqual(printed.orElse("").getBytes(StandardCharsets.US_ASCII), hash);
    }

    private static String inGroups(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
