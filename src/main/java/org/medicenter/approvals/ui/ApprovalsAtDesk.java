package org.medicenter.approvals.ui;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medicenter.approvals.Approval;
import org.medicenter.approvals.Approvals;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.DayEntry;
import org.medicenter.scheduling.ui.reception.DeskApprovals;
import org.medicenter.scheduling.ui.reception.KeptQueue;
import org.springframework.stereotype.Component;

/** The approvals on the pages of the desk. */
@Component
class ApprovalsAtDesk implements DeskApprovals {

    private final Approvals approvals;
    private final ClinicDirectory directory;
    private final Clock clock;

    ApprovalsAtDesk(Approvals approvals, ClinicDirectory directory, Clock clock) {
        this.approvals = approvals;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whoever has come and gone needs none any more. */
    @Override
    public Map<AppointmentId, Lack> lacking(Collection<DayEntry> visits) {
        Map<AppointmentId, Approval> known = approvals.of(visits.stream()
                .filter(it -> it.status().isToCome())
                .collect(Collectors.toMap(DayEntry::id, DayEntry::visitType)));
        var lacking = new HashMap<AppointmentId, Lack>();
        known.values().stream().filter(Approval::isLacking).forEach(it -> lacking.put(it.visit(), lack(it.stage())));
        return lacking;
    }

    private static Lack lack(Approval.Stage stage) {
        return stage == Approval.Stage.REFUSED ? Lack.REFUSED : Lack.MISSING;
    }

    @Override
    public Part part(Consumer<String> done) {
        return new ApprovalPart(approvals, directory, done);
    }

    @Override
    public KeptQueue queue(Consumer<String> done, Consumer<BookedAppointment> visit) {
        return new ApprovalsQueue(approvals, directory, clock, done, visit);
    }
}
