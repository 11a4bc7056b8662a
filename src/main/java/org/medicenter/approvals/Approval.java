package org.medicenter.approvals;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.scheduling.AppointmentId;

/**
 * How the approval of one visit stands.
 *
 * @param location whose desk works it off
 * @param asked who has asked for it; null: nobody yet
 * @param decision what whoever pays has said; null: nothing yet
 * @param revision grows with each change
 */
public record Approval(
        AppointmentId visit,
        LocationId location,
        @Nullable Act asked,
        @Nullable Decision decision,
        int revision) {

    /** The longest number or reason that is kept with a decision, in characters. */
    public static final int LONGEST_NOTE = 120;

    /** Somebody of the team has done it. */
    public record Act(Instant at, String by) {}

    /**
     * @param given false: it was refused
     * @param note the approval's number, or why it was refused; may be empty
     */
    public record Decision(boolean given, String note, Act act) {}

    /** How far it has come. */
    public enum Stage {
        MISSING,
        ASKED,
        GIVEN,
        REFUSED
    }

    public Stage stage() {
        return Optional.ofNullable(decision)
                .map(it -> it.given() ? Stage.GIVEN : Stage.REFUSED)
                .orElse(asked == null ? Stage.MISSING : Stage.ASKED);
    }

    /** Whether the visit may not take place yet, as far as whoever pays is concerned. */
    public boolean isLacking() {
        return stage() != Stage.GIVEN;
    }
}
