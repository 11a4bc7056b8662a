package org.medicenter.scheduling.ui.reception;

import java.time.Clock;
import java.util.Optional;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.scheduling.DayBoard;
import org.medicenter.scheduling.DeskMoves;
import org.medicenter.scheduling.DeskOverbooking;
import org.medicenter.scheduling.VisitFlow;
import org.springframework.stereotype.Component;

/** All that is asked while somebody works on the board. */
@Component
record BoardDesk(
        DayBoard dayBoard,
        VisitFlow flow,
        DeskMoves moves,
        DeskOverbooking overbooking,
        Optional<DeskWaitlist> waitlist,
        ClinicDirectory directory,
        Clock clock) {

    /** Where whoever asks puts patients on it. */
    Optional<DeskWaitlist> theirWaitlist() {
        return waitlist.filter(DeskWaitlist::isForWhoeverAsks);
    }
}
