package org.medicenter.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clinic asks of its people at the sign-in. */
@Service
public class SignInRules {

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final AccessDeeds deeds;

    SignInRules(JdbcClient database, CurrentActor currentActor, AccessDeeds deeds) {
        this.database = database;
        this.currentActor = currentActor;
        this.deeds = deeds;
    }

    /** Whoever has no second factor is then led to set one up, and can do nothing else until then. */
    public boolean isSecondFactorRequired() {
        return database.sql("select second_factor_required from sign_in_rules where id = 1")
                .query(Boolean.class)
                .single();
    }

    /** For administrators only. */
    @Transactional
    public void requireSecondFactor(boolean required) {
        currentActor.requireAny(Role.ADMIN);
        if (isSecondFactorRequired() != required) {
            database.sql("update sign_in_rules set second_factor_required = ?, changes = changes + 1 where id = 1")
                    .param(required)
                    .update();
            deeds.changed(
                    "rules", "second factor", required ? "optional" : "required", required ? "required" : "optional");
        }
    }
}
