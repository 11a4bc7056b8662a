package org.medicenter.attacks;

import java.util.Set;
import java.util.UUID;
import org.medicenter.access.AccountId;
import org.medicenter.access.AccountSetup;
import org.medicenter.access.NewAccount;
import org.medicenter.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes accounts to attack with, and tells what has been changed meanwhile. */
final class Clinic {

    static final String PASSWORD = "correct-horse-battery";

    private final AccountSetup accounts;
    private final JdbcClient database;

    record Made(AccountId id, String name) {}

    Clinic(AccountSetup accounts, JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    Made account(Role role, UUID... locations) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        var specialist = role == Role.SPECIALIST ? UUID.randomUUID() : null;
        var id = accounts.make(
                new NewAccount(name, "Test " + name, PASSWORD, Set.of(role), Set.of(locations), specialist, false));
        return new Made(id, name);
    }

    /** All that was changed by anybody, as the audit log has it, and all rules' revisions: equal, where nothing was. */
    String state() {
        return database.sql(
                                "select count(*) from audit_entry where kind = 'CHANGE' and what not like 'access.sign-in%'")
                        .query(Integer.class)
                        .single()
                + " "
                + database.sql("select scope, revision from rules_revision order by scope")
                        .query()
                        .listOfRows();
    }
}
