package org.medicenter.audit;

import java.util.List;
import java.util.Locale;

/** What deeds can be about. */
public enum Thing {
    APPOINTMENT("appointment."),
    PATIENT("patient."),
    CALL_BACK("call-back."),
    WAITLIST("waitlist."),
    APPROVAL("approval."),
    MESSAGE("message."),
    HOURS("hours.", "catalogue.working-plan", "outside.", "time."),
    CLINIC("clinic.", "catalogue."),
    EMERGENCY("emergency."),
    ACCESS("access."),
    AUDIT("audit.");

    private final List<String> deeds;

    Thing(String... deeds) {
        this.deeds = List.of(deeds);
    }

    /** How the keys of its deeds begin. */
    List<String> deeds() {
        return deeds;
    }

    /** For addresses and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
