package org.medicenter.scheduling.ui.reception;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BoardVisit;
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
        Optional<DeskApprovals> approvals,
        ClinicDirectory directory,
        Clock clock) {

    /** What a patient waits for, a sentence each. */
    List<String> waitsOf(PatientId patient) {
        return theirWaitlist().map(it -> it.waitsOf(patient)).orElse(List.of());
    }

    /** The visits of a board that still need an approval. */
    Map<AppointmentId, DeskApprovals.Lack> lacking(BoardSheet sheet) {
        return DeskApprovals.lacking(
                approvals, sheet.visits().map(BoardVisit::entry).toList());
    }

    /** Where whoever asks puts patients on it. */
    Optional<DeskWaitlist> theirWaitlist() {
        return waitlist.filter(DeskWaitlist::isForWhoeverAsks);
    }
}
