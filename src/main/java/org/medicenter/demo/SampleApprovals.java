package org.medicenter.demo;

import java.time.Clock;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.medicenter.approvals.Approval.Act;
import org.medicenter.approvals.Approval.Decision;
import org.medicenter.approvals.Approvals;
import org.medicenter.scheduling.BookedAppointment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Most nights and home tests of the sample clinic are approved, some were asked for, of a few nobody has thought yet. */
@Component
@Profile("demo")
class SampleApprovals {

    private static final String DESK = "Birgit Steiner";
    private static final double ASKED = 0.8;
    private static final double GIVEN = 0.6;
    private static final double REFUSED = 0.64;

    private final Approvals approvals;
    private final Clock clock;

    SampleApprovals(Approvals approvals, Clock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    /** By its start, so that it is the same each time. */
    void enter(BookedAppointment visit) {
        var random = new SplittableRandom(
                visit.time().start().getEpochSecond() + visit.patientName().hashCode());
        double share = random.nextDouble();
        var act = new Act(clock.instant(), DESK);
        if (share < ASKED) {
            approvals.enterWhatWas(visit.id(), act, decision(share, random.nextInt(10_000, 100_000), act));
        }
    }

    private static @Nullable Decision decision(double share, int number, Act act) {
        if (share < GIVEN) {
            return new Decision(true, "A-" + number, act);
        }
        return share < REFUSED ? new Decision(false, "Order is missing", act) : null;
    }
}
