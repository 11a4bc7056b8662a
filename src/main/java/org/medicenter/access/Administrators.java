package org.medicenter.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that one administrator is left, however many of them are changed at once. */
@Component
class Administrators {

    private final Accounts accounts;
    private final ObjectProvider<SampleAccounts> samples;
    private final JdbcClient database;

    Administrators(Accounts accounts, ObjectProvider<SampleAccounts> samples, JdbcClient database) {
        this.accounts = accounts;
        this.samples = samples;
        this.database = database;
    }

    /**
     * Called at the beginning of each transaction that may take an administrator away: the others wait until it has
     * ended, and then count what it has left.
     */
    void lock() {
        database.sql("update sign_in_rules set changes = changes + 1 where id = 1")
                .update();
    }

    boolean isLast(Account account) {
        boolean counts = account.roles().contains(Role.ADMIN) && account.isUsable(samplesMaySignIn());
        return counts && count() <= 1;
    }

    long count() {
        return accounts.countActive(Role.ADMIN, samplesMaySignIn());
    }

    private boolean samplesMaySignIn() {
        return samples.stream().findAny().isPresent();
    }
}
