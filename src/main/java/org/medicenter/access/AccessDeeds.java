package org.medicenter.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what was done to somebody's access, for those who write it down. Never a password, never a code. */
@Component
class AccessDeeds {

    private final ApplicationEventPublisher events;

    AccessDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param what the key below "access." */
    void changed(String what, String subject, String before, String after) {
        events.publishEvent(Deed.changed("access." + what, subject, null, before, after));
    }

    void changed(String what, String subject) {
        changed(what, subject, "", "");
    }

    /** What somebody did to their own account before they are signed in, or by it. */
    void changedBy(Account account, String what, String before, String after) {
        var doer = new Deed.Doer.Known(new AccountId(account.getId()), account.displayName(), account.roles());
        events.publishEvent(Deed.changed("access." + what, account.displayName(), null, before, after)
                .by(doer));
    }
}
