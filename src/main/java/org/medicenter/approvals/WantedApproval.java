package org.medicenter.approvals;

import java.util.Comparator;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.BookedAppointment;

/** An approval, and the visit that it is for. */
public record WantedApproval(Approval approval, BookedAppointment visit, PatientId patient) {

    /** Whose visit is next first; what is given already comes last. */
    static final Comparator<WantedApproval> IN_TURN = Comparator.comparing(
                    (WantedApproval it) -> !it.approval().isLacking())
            .thenComparing(it -> it.visit().time().start())
            .thenComparing(it -> it.visit().reference());
}
